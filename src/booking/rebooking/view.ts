import { getLocations, getVisitTypes } from '#clinic'
import type { Location } from '#clinic'
import type { Context } from '#identity'
import { getDoctors, getPatients } from '#people'
import type { Doctor, Patient } from '#people'
import { formatInstant } from '#scheduling'
import type { Line, PlanSummary } from './contract.ts'
import { changeOf, placed } from './least-change.ts'
import { LINE_STATES, OVER, TO_CALL } from './line-life.ts'
import type { LineState } from './line-life.ts'
import { findPatientsOfVisits } from './queries.ts'
import type { LineCount } from './queries.ts'
import { proposalOf } from './tables.ts'
import type { LineRow, PlanRow, Proposal } from './tables.ts'

/** A plan on the clinic's own clock, with how far it has come. */
export function planView(plan: PlanRow, counted: readonly LineCount[], timeZone: string): PlanSummary {
  const its = new Map(counted.filter(({ planId }) => planId === plan.id).map(({ state, count }) => [state, count]))
  const sum = (states: readonly LineState[]) => states.reduce((total, state) => total + (its.get(state) ?? 0), 0)
  const written = (at: number) => formatInstant(at, timeZone)
  const { id, cause: kind, causeId, doctorId, locationId, startAt, endAt, options, closedAt, closedWhy } = plan
  return {
    id,
    state: stateOf(plan, sum),
    cause: { kind, id: causeId, doctorId, locationId, start: written(startAt), end: written(endAt) },
    options,
    timeZone,
    createdAt: written(plan.createdAt),
    heldUntil: written(plan.heldUntil),
    closedAt: closedAt === null ? null : written(closedAt),
    closedWhy,
    total: sum(LINE_STATES),
    settled: sum(OVER),
    toCall: sum(TO_CALL),
    counts: Object.fromEntries(LINE_STATES.map((state) => [state, its.get(state) ?? 0])),
  }
}

function stateOf({ closedAt }: PlanRow, sum: (states: readonly LineState[]) => number): PlanSummary['state'] {
  if (closedAt !== null) return 'closed'
  if (sum(['finding']) > 0) return 'finding'
  if (sum(['proposed', ...TO_CALL]) > 0) return 'review'
  return sum(['sent']) > 0 ? 'waiting' : 'done'
}

/** Lines as the desk sees them, instants with the offset of each location; five statements for the names, whatever their number. */
export async function lineViews(ctx: Context, plan: PlanRow, rows: readonly LineRow[]): Promise<Line[]> {
  if (rows.length === 0) return []
  const { database, clinicId } = ctx
  const proposals = rows.flatMap((row) => proposalOf(row) ?? [])
  const unique = <Id extends string>(ids: Id[]) => [...new Set(ids)]
  const visits = await findPatientsOfVisits(
    database,
    clinicId,
    rows.map(({ appointmentId }) => appointmentId),
  )
  const patientOf = new Map(visits.map(({ appointmentId, patientId }) => [appointmentId, patientId]))
  const patients = byId(await getPatients(database, clinicId, unique([...patientOf.values()])))
  const doctors = byId(await getDoctors(database, clinicId, unique([...rows, ...proposals].map((one) => one.doctorId))))
  const locations = byId(
    await getLocations(database, clinicId, unique([...rows, ...proposals].map((one) => one.locationId))),
  )
  const visitTypes = byId(await getVisitTypes(database, clinicId, unique(rows.map(({ visitTypeId }) => visitTypeId))))
  return rows.map((row) =>
    lineView(plan, row, {
      patient: given(patients.get(patientOf.get(row.appointmentId) ?? '')),
      visitType: given(visitTypes.get(row.visitTypeId)),
      doctor: (id) => given(doctors.get(id)),
      location: (id) => given(locations.get(id)),
    }),
  )
}

interface Names {
  patient: Patient
  visitType: { id: Line['visitType']['id']; name: string }
  doctor: (id: string) => Doctor
  location: (id: string) => Location
}

function lineView(plan: PlanRow, row: LineRow, { patient, visitType, doctor, location }: Names): Line {
  const shown = ({ doctorId, locationId, startAt, endAt }: Proposal): Line['was'] => {
    const { id, name, title } = doctor(doctorId)
    const { timeZone, ...where } = location(locationId)
    return {
      doctor: { id, name, title },
      location: { id: where.id, name: where.name },
      start: formatInstant(startAt, timeZone),
      end: formatInstant(endAt, timeZone),
      timeZone,
    }
  }
  const proposal = proposalOf(row)
  const { timeZone } = location(row.locationId)
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    why: row.why,
    appointmentId: row.appointmentId,
    patient: { id: patient.id, name: patient.name, phone: patient.phone, canBeWrittenTo: patient.email !== null },
    visitType: { id: visitType.id, name: visitType.name },
    was: shown(row),
    proposal: proposal === undefined ? null : shown(proposal),
    change:
      proposal === undefined
        ? null
        : changeOf(placed(row, timeZone), placed(proposal, location(proposal.locationId).timeZone), plan.options),
    byHand: row.byHand,
    heldUntil: row.holdId === null ? null : formatInstant(plan.heldUntil, timeZone),
    offerId: row.offerId,
    calls: row.calls,
    callOutcome: row.callOutcome,
    changedAt: formatInstant(row.changedAt, timeZone),
  }
}

const byId = <T extends { id: string }>(entries: readonly T[]): Map<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]))

/** The foreign keys forbid it, so this is a bug and not a refusal. */
function given<T>(entry: T | undefined): T {
  if (entry === undefined) throw new Error('a line names something that is not there')
  return entry
}
