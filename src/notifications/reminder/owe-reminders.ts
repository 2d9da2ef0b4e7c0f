import { findComingVisits, visitsHit } from '#booking'
import type { ComingVisit } from '#booking'
import { listClinics } from '#clinic'
import type { Clinic } from '#clinic'
import { transaction } from '#platform'
import type { Reader } from '#platform'
import type { Telling } from '../tell-patient.ts'
import { leadDue, remindedAt, windowsOf } from './due-reminders.ts'
import type { Watched } from './due-reminders.ts'
import { USUAL } from './policy/rules.ts'
import { beginWatch, findWatches, setWatchedUntil } from './queries.ts'
import type { Watch } from './queries.ts'
import { remindPatient } from './remind-patient.ts'
import type { VisitDue } from './remind-patient.ts'

/** So many visits are looked up at once. */
const BATCH = 500

/**
 * Keeps the reminders that have become due since somebody last looked, in every clinic; `sendDueMessages` sends them, so many a minute. What was
 * missed while Praxis was down is found all the same, but for what has begun (case 28).
 *
 * Nothing is locked while it looks: two processes at once find the same visits, and the key `reminded_once` lets one of them keep each. A lock
 * on the clinic instead would last as long as a morning's thousand letters take to write.
 */
export async function oweReminders(telling: Telling): Promise<void> {
  const { database } = telling
  const now = telling.now()
  const clinics = new Map((await listClinics(database)).map((clinic) => [clinic.id as string, clinic]))
  await transaction(database, (tx) => beginWatch(tx, [...clinics.keys()], now))
  const failed: unknown[] = []
  for (const watch of await findWatches(database, now)) {
    const clinic = clinics.get(watch.clinicId)
    if (clinic === undefined) continue
    const within = { ...telling, database: database.within(clinic.id) }
    failed.push(...(await oweRemindersOf(within, clinic, watch, now)))
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} patients could not be reminded`)
}

/**
 * One letter a patient, each in a transaction of its own: one that fails keeps no other waiting (case 33). It is tried again in a minute, because
 * the clinic then counts as looked after only up to it. Answers what failed.
 */
async function oweRemindersOf(telling: Telling, clinic: Clinic, watch: Watch, now: number): Promise<unknown[]> {
  const { database } = telling
  const watched = { since: watch.watchedUntil, now }
  const failed: unknown[] = []
  let until = now
  for (const visits of await lettersDue(database, clinic, watch.leadHours ?? USUAL.leadHours, watched)) {
    try {
      await transaction(database, (tx) => remindPatient(tx, telling, clinic, visits, now))
    } catch (error) {
      failed.push(error)
      until = Math.min(until, ...visits.map(({ startAt, leadHours }) => remindedAt(startAt, leadHours) - 1))
    }
  }
  await transaction(database, (tx) => setWatchedUntil(tx, clinic.id, until))
  return failed
}

/**
 * The visits to remind of, those of a patient together, the nearest first: who comes first has the least time to read it. Not those that the clinic
 * cannot keep: nobody is to come to a doctor who is ill. Who is well again before it is time to remind has lost nothing.
 */
async function lettersDue(
  reader: Reader,
  clinic: Clinic,
  leads: readonly number[],
  watched: Watched,
): Promise<VisitDue[][]> {
  const found = new Map<string, ComingVisit>()
  for (const window of windowsOf(leads, watched))
    for (let last: ComingVisit | undefined, isMore = true; isMore;) {
      const some = await findComingVisits(reader, clinic.id, window, last, BATCH)
      for (const visit of some) found.set(visit.id, visit)
      last = some.at(-1)
      isMore = some.length === BATCH
    }
  const due = [...found.values()].flatMap((visit): VisitDue[] => {
    const leadHours = leadDue(visit, leads, watched)
    return leadHours === undefined ? [] : [{ ...visit, leadHours }]
  })
  const hit = await visitsHit(
    reader,
    clinic.id,
    due.map(({ id }) => id),
  )
  const inOrder = due.filter(({ id }) => !hit.has(id)).toSorted((one, other) => one.startAt - other.startAt)
  return [...Map.groupBy(inOrder, ({ patientId }) => patientId).values()]
}
