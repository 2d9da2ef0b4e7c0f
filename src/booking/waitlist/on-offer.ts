import { asId } from '#platform'
import type { Fact, Tx } from '#platform'
import { isUndecided } from '../appointment/life.ts'
import { findAppointment } from '../appointment/queries.ts'
import type { AppointmentId } from '../contract.ts'
import type { EntryId } from '../offer/contract.ts'
import { endEntry } from './end-entry.ts'
import { putInLine } from './in-line.ts'
import { countOffer, deleteWants, findLastEnds, lockEntry } from './queries.ts'

/** So many offers in a row that nobody answered, and whoever waits is not there any more: else one silent person would hold up each freed time. */
const SILENCES = 3

/** Whoever is offered something is in the way of no other freed time. */
export async function onOfferMade(tx: Tx, fact: Fact): Promise<void> {
  const entryId = entryOf(fact)
  if (entryId === undefined) return
  const clinicId = asId<'clinic'>(fact.clinicId)
  await countOffer(tx, clinicId, entryId, fact.at)
  await deleteWants(tx, clinicId, entryId)
}

/** They said no, nothing, or it was taken from them: they wait on. */
export async function onOfferMissed(tx: Tx, fact: Fact): Promise<void> {
  const entryId = entryOf(fact)
  if (entryId === undefined) return
  const clinicId = asId<'clinic'>(fact.clinicId)
  const entry = await lockEntry(tx, clinicId, entryId)
  if (entry === undefined || entry.state !== 'waiting') return
  const ends = await findLastEnds(tx, clinicId, entryId, SILENCES)
  if (ends.length === SILENCES && ends.every((state) => state === 'lapsed')) {
    const caller = { clinicId, now: fact.at, actor: { kind: 'system' } } as const
    await endEntry(tx, caller, entry, { state: 'ended', why: 'no_answer' })
    return
  }
  await putInLine(tx, entry)
}

/** What they waited for is there; where it waits for the clinic's word or the deposit, they keep their place until it is, see on-visit-booked.ts. */
export async function onOfferTaken(tx: Tx, fact: Fact): Promise<void> {
  const entryId = entryOf(fact)
  if (entryId === undefined) return
  const clinicId = asId<'clinic'>(fact.clinicId)
  const entry = await lockEntry(tx, clinicId, entryId)
  if (entry === undefined || entry.state !== 'waiting') return
  const { appointmentId } = fact.payload as { appointmentId: AppointmentId | null }
  const visit = appointmentId === null ? undefined : await findAppointment(tx, clinicId, appointmentId)
  if (entry.appointmentId === null && visit !== undefined && isUndecided(visit.status)) return
  const caller = { clinicId, now: fact.at, actor: { kind: 'system' } } as const
  await endEntry(tx, caller, entry, { state: 'fulfilled', appointmentId })
}

function entryOf({ payload }: Fact): EntryId | undefined {
  const { entryId } = payload
  return typeof entryId === 'string' ? asId<'waitlist entry'>(entryId) : undefined
}
