import { announce, asId } from '#platform'
import type { Fact, Tx } from '#platform'
import { isUndecided } from '../appointment/life.ts'
import type { AppointmentFact } from '../events.ts'
import { REBOOKING_FACTS } from './events.ts'
import { letGo } from './let-go.ts'
import type { LineState } from './line-life.ts'
import { findMover, lockLineOfVisit, updateLine } from './queries.ts'
import { proposalOf } from './tables.ts'
import type { LineRow } from './tables.ts'

/**
 * A visit of a plan was moved, cancelled, or took place after all: nothing is left to do for its line, and the time that was held for it is free.
 * In the transaction that changes the visit, whose row it has locked. An offer it leaves behind is taken back after the commit, since
 * whoever accepts one locks the offer before the visit.
 */
export async function onVisitChanged(tx: Tx, fact: Fact): Promise<void> {
  const visit = fact.payload as Pick<AppointmentFact, keyof AppointmentFact>
  const clinicId = asId<'clinic'>(fact.clinicId)
  const appointmentId = asId<'appointment'>(visit.appointmentId)
  const line = await lockLineOfVisit(tx, clinicId, appointmentId)
  if (line === undefined) return
  const state = await stateAfter(tx, line, visit)
  if (state === undefined) return
  const freed = await letGo(tx, line)
  await updateLine(tx, { ...freed, state, why: `visit_${visit.status.replace('-', '_')}`, endedAt: fact.at }, fact.at)
  await announce(tx, { ...fact, name: REBOOKING_FACTS.toDo, payload: { planId: line.planId } })
}

async function stateAfter(
  tx: Tx,
  line: LineRow,
  visit: Pick<AppointmentFact, keyof AppointmentFact>,
): Promise<LineState | undefined> {
  if (visit.status === 'cancelled') return 'cancelled'
  if (!isUndecided(visit.status) && visit.status !== 'booked') return 'settled'
  if (visit.start === line.startAt && visit.doctorId === line.doctorId && visit.locationId === line.locationId)
    return undefined
  const proposal = proposalOf(line)
  if (proposal?.startAt === visit.start && proposal.doctorId === visit.doctorId) return 'accepted'
  const mover = await findMover(tx, line.clinicId, line.appointmentId, visit.version)
  return mover === 'patient' || mover === 'visitor' ? 'chose_another' : 'settled'
}
