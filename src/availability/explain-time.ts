import type { Context } from '#identity'
import { isTaken, placeInRules, readStart, reasonsAgainstSlot, rulesOfDoctors } from '#booking'
import type { ExplainQuery, Explanation } from './contract.ts'
import { refusals } from './refusals.ts'

/** Why a time can or cannot be booked: every rule that forbids it, by name. The same rules, from the same place, as booking's own. */
export async function explainTime(ctx: Context, query: ExplainQuery): Promise<Explanation> {
  const written = readStart(query.start, 'start')
  const rules = (await rulesOfDoctors(ctx.database, ctx.clinicId, [query.doctorId], ctx.now)).get(query.doctorId)
  if (rules === undefined)
    throw refusals.doctor_not_found({ errors: [{ pointer: 'doctorId', detail: 'there is no such doctor' }] })
  const slot = placeInRules(rules, query, written, '')
  const reasons: Explanation['reasons'] = reasonsAgainstSlot(slot, ctx.now).map(({ rule, detail }) => ({
    rule,
    detail,
  }))
  if (await isTaken(ctx.database, slot, slot.startAt, ctx.now)) {
    const detail =
      slot.visit.capacity > 1
        ? 'Every seat is taken, or the doctor has something else then.'
        : 'Somebody else has this time, or a part of it with its buffers.'
    reasons.push({ rule: 'time_taken', detail })
  }
  return { bookable: reasons.length === 0, reasons }
}
