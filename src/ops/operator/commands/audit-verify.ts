import { listClinics } from '#clinic'
import { readHeads, verifyTrail } from '#identity'
import type { PublishedHead, Verdict } from '#identity'
import type { Given, OperatorCommand } from '../command.ts'
import { refusals } from '../refusals.ts'
import { table } from '../table.ts'
import { CLINIC_OPTION, clinicMeant } from '../whom.ts'

export const auditVerify: OperatorCommand = {
  name: 'audit verify',
  summary: 'Checks the audit trail from its first event to its last',
  explains: `Names the first event that was changed, taken out, put in or put elsewhere, in each clinic, and ends with 1 if there is one.
It changes nothing and may run while people work. A trail that was put back to an earlier state as a whole fits together; only what was
written down elsewhere shows it: give it --head, from the lines "heads of the audit trail" of a log that nobody could edit.`,
  options: {
    clinic: { ...CLINIC_OPTION, says: 'Only this clinic; all of them without it.' },
    head: {
      value: '<clinic:number:hash>',
      says: 'A head from the log that the trail must pass through; several with commas.',
    },
    json: { says: 'One JSON object a clinic, for programs.' },
  },
  async run(operator, given) {
    const { database, print } = operator
    const clinics = given['clinic'] === undefined ? await listClinics(database) : [await clinicMeant(operator, given)]
    const published = headsGiven(given)
    const verdicts: Verdict[] = []
    for (const { id } of clinics)
      verdicts.push(await verifyTrail(database, id, { published: published.filter((head) => head.clinicId === id) }))
    for (const line of given['json'] === true ? verdicts.map(asJson) : asTable(verdicts)) print(line)
    const broken = verdicts.filter(({ fault }) => fault !== undefined)
    if (broken.length > 0)
      throw refusals.audit_broken({
        detail: `The audit trail of ${broken.length} of ${verdicts.length} clinics is broken.`,
      })
  },
}

function headsGiven(given: Given): PublishedHead[] {
  const text = given['head']
  if (typeof text !== 'string') return []
  const lines = text.split(',')
  const heads = readHeads(lines)
  if (heads.length < lines.length) throw refusals.audit_head_malformed()
  return heads
}

function asTable(verdicts: readonly Verdict[]): string[] {
  const rows = verdicts.map(({ clinicId, checked, head, fault }) => [
    clinicId,
    String(checked),
    fault === undefined
      ? 'intact'
      : `${fault.what}, event ${fault.number ?? 'not sealed yet'} ${fault.eventId ?? ''}`.trim(),
    head === undefined ? '' : `${head.number}:${head.hash.toString('hex')}`,
  ])
  return table(['clinic', 'checked', 'verdict', 'head'], rows)
}

function asJson({ clinicId, checked, head, fault }: Verdict): string {
  const end = head === undefined ? null : { number: head.number, hash: head.hash.toString('hex') }
  return JSON.stringify({ clinicId, checked, intact: fault === undefined, head: end, fault: fault ?? null })
}
