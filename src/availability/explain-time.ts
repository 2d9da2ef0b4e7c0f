import type { Context } from '#identity'
import { factsForSearch, placeInRules, readStart, reasonsAgainstSlot, reasonsOfTaken, rulesOfDoctors } from '#booking'
import type { ExplainQuery, Explanation } from './contract.ts'
import { conditionsOf, reasonsAgainstPatient, timeZone } from '#scheduling'
import { refusals } from './refusals.ts'
import { isStillOpen } from './who-comes.ts'

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
  const patient = await factsForSearch(ctx, query.patientId)
  const { visit } = slot
  if (patient !== undefined) {
    const start = Math.floor(slot.startAt / 60_000)
    reasons.push(...reasonsAgainstPatient(visit, patient(slot.doctorId), start, timeZone(slot.timeZone)))
  }
  reasons.push(...(await reasonsOfTaken(ctx.database, slot, slot.startAt, ctx.now)))
  const conditions = conditionsOf(visit).filter(({ rule }) => patient === undefined || isStillOpen(rule))
  return { bookable: reasons.length === 0, reasons, conditions }
}
