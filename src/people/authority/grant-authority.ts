import { accountOf, audit } from '#identity'
import type { AccountId, Context } from '#identity'
import { announce, newId, violatedConstraint } from '#platform'
import type { Tx } from '#platform'
import { readAccessPolicy } from '../access-policy/access-policy.ts'
import { FACTS } from '../events.ts'
import type { Patient } from '../contract.ts'
import { scopeOn } from './authority.ts'
import type { Terms } from './authority.ts'
import { insertAuthority, lockOpenAuthority, updateEnded } from './queries.ts'
import type { AuthorityRow } from './queries.ts'
import { refusals } from './refusals.ts'

export interface Grant extends Terms {
  patient: Patient
  accountId: AccountId
  evidence: string | null
  /** The day at the clinic. */
  today: string
}

/** From now on this account acts for this patient; what it once had and counts no more makes way. Refuses a second at a time. */
export async function grantAuthority(tx: Tx, ctx: Context, grant: Grant): Promise<AuthorityRow> {
  const { patient, accountId, today: _, ...terms } = grant
  await makeWay(tx, ctx, grant)
  const row: AuthorityRow = {
    ...terms,
    id: newId(),
    patientId: patient.id,
    accountId,
    recordedBy: accountOf(ctx.actor) ?? null,
    recordedAt: ctx.now,
    endedAt: null,
    endedWhy: null,
  }
  try {
    await insertAuthority(tx, ctx.clinicId, row)
  } catch (error) {
    throw violatedConstraint(error) === 'one_authority_at_a_time' ? refusals.authority_exists() : error
  }
  await announce(tx, {
    name: FACTS.authorityGranted,
    clinicId: ctx.clinicId,
    payload: { authorityId: row.id, patientId: patient.id, accountId },
    at: ctx.now,
    by: accountOf(ctx.actor),
  })
  await audit(tx, ctx, { action: 'identity.guardianship_grant', record: row.id, patients: [patient.id] })
  return row
}

async function makeWay(tx: Tx, ctx: Context, { patient, accountId, today }: Grant): Promise<void> {
  const open = await lockOpenAuthority(tx, ctx.clinicId, patient.id, accountId)
  if (open === undefined) return
  const policy = await readAccessPolicy(ctx, tx)
  if (open.from > today || scopeOn(today, open, patient.birthDate, policy) !== undefined)
    throw refusals.authority_exists()
  await updateEnded(tx, ctx.clinicId, open.id, { at: ctx.now, by: undefined, why: 'its time was over' })
}
