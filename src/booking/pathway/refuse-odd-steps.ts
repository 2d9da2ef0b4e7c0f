import { listLocations, listVisitTypes } from '#clinic'
import type { Location, VisitType } from '#clinic'
import type { ClinicId } from '#identity'
import { folded, listDoctors } from '#people'
import type { Doctor, DoctorId } from '#people'
import type { FieldError, Tx } from '#platform'
import { refusals as bookingRefusals } from '../refusals.ts'
import type { Lag, PathwayStep } from './contract.ts'
import { firstContradiction, leastDaysAhead } from './contradiction.ts'
import { refusals } from './refusals.ts'

/** What the clinic has, of which a pathway may be made. */
interface House {
  visitTypes: ReadonlyMap<string, VisitType>
  locations: ReadonlyMap<string, Location>
  doctors: ReadonlyMap<DoctorId, Doctor>
}

/** Refuses steps that name what is not there, contradict themselves or each other, or that nobody could do: each by name, and where. */
export async function refuseOddSteps(tx: Tx, clinicId: ClinicId, steps: readonly PathwayStep[]): Promise<void> {
  refuseOddReferences(steps)
  refuseOddLags(steps)
  const house = await houseOf(tx, clinicId)
  refuseUnknown(steps, house)
  refuseContradictions(steps, house)
  refuseUnlessOffered(steps, house)
}

async function houseOf(tx: Tx, clinicId: ClinicId): Promise<House> {
  const byId = <Id extends string, T extends { id: Id }>(entries: readonly T[]) =>
    new Map(entries.map((entry) => [entry.id, entry]))
  return {
    visitTypes: byId(await listVisitTypes(tx, clinicId)),
    locations: byId(await listLocations(tx, clinicId)),
    doctors: byId(await listDoctors(tx, clinicId)),
  }
}

function refuseOddReferences(steps: readonly PathwayStep[]): void {
  const errors = steps.flatMap(({ sameDoctorAs, lags = [] }, index): FieldError[] => {
    const detail = `must be less than ${index + 1}, the number of this step`
    return [
      ...(sameDoctorAs !== undefined && sameDoctorAs > index
        ? [{ pointer: `/steps/${index}/sameDoctorAs`, detail }]
        : []),
      ...lags.flatMap(({ after }, nth) =>
        after > index ? [{ pointer: `/steps/${index}/lags/${nth}/after`, detail }] : [],
      ),
    ]
  })
  if (errors.length > 0) throw refusals.pathway_step_of_later({ errors })
}

function refuseOddLags(steps: readonly PathwayStep[]): void {
  const placed = steps.flatMap(({ lags = [] }, index) =>
    lags.map((lag, nth) => ({ lag, earlier: lags.slice(0, nth), pointer: `/steps/${index}/lags/${nth}` })),
  )
  const unclear = placed.flatMap(({ lag, earlier, pointer }): FieldError[] => {
    const detail = unclearness(lag, earlier)
    return detail === undefined ? [] : [{ pointer, detail }]
  })
  if (unclear.length > 0) throw refusals.pathway_lag_unclear({ errors: unclear })
  const reversed = placed.flatMap(({ lag, pointer }): FieldError[] => {
    const { minDays = 0, maxDays = minDays, minMinutes = 0, maxMinutes = minMinutes } = lag
    if (maxDays < minDays) return [{ pointer: `${pointer}/maxDays`, detail: `must be ${minDays} or more` }]
    return maxMinutes < minMinutes
      ? [{ pointer: `${pointer}/maxMinutes`, detail: `must be ${minMinutes} or more` }]
      : []
  })
  if (reversed.length > 0) throw refusals.pathway_lag_reversed({ errors: reversed })
}

function unclearness(lag: Lag, earlier: readonly Lag[]): string | undefined {
  if (earlier.some(({ after }) => after === lag.after)) return `says a second lag after step ${lag.after}`
  const inDays = lag.minDays !== undefined || lag.maxDays !== undefined
  const inMinutes = lag.minMinutes !== undefined || lag.maxMinutes !== undefined
  if (inDays && inMinutes) return 'must be in days or in minutes, not both'
  return inDays || inMinutes ? undefined : 'must have a least or a most'
}

function refuseUnknown(steps: readonly PathwayStep[], { visitTypes, locations, doctors }: House): void {
  const errors = steps.flatMap(({ visitTypeId, doctorIds = [], locationIds = [] }, index): FieldError[] => [
    ...(visitTypes.has(visitTypeId)
      ? []
      : [{ pointer: `/steps/${index}/visitTypeId`, detail: 'there is no such visit type' }]),
    ...doctorIds.flatMap((id, nth) =>
      doctors.has(id) ? [] : [{ pointer: `/steps/${index}/doctorIds/${nth}`, detail: 'there is no such doctor' }],
    ),
    ...locationIds.flatMap((id, nth) =>
      locations.has(id) ? [] : [{ pointer: `/steps/${index}/locationIds/${nth}`, detail: 'there is no such location' }],
    ),
  ])
  if (errors.length > 0) throw bookingRefusals.unknown_reference({ errors })
}

function refuseContradictions(steps: readonly PathwayStep[], { visitTypes, locations }: House): void {
  const hasSeveralTimeZones = new Set([...locations.values()].map(({ timeZone }) => timeZone)).size > 1
  const contradicting = firstContradiction(steps, hasSeveralTimeZones)
  if (contradicting !== undefined) {
    const detail = 'cannot be kept together with the lags and the order of the steps before it'
    throw refusals.pathway_cannot_be_met({ errors: [{ pointer: `/steps/${contradicting}/lags`, detail }] })
  }
  const ahead = leastDaysAhead(steps)
  // A horizon of weekdays only is longer than its number says, and the search has the last word.
  const beyond = steps.flatMap(({ visitTypeId }, index): FieldError[] => {
    const horizon = visitTypes.get(visitTypeId)
    const least = ahead[index] ?? 0
    if (horizon === undefined || horizon.horizonOnWeekdaysOnly || least <= horizon.horizonDays + 1) return []
    const detail = `lies at least ${least} days after the first step; its visit type is booked at most ${horizon.horizonDays} days ahead`
    return [{ pointer: `/steps/${index}/lags`, detail }]
  })
  if (beyond.length > 0) throw refusals.pathway_beyond_horizon({ errors: beyond })
}

/** One doctor must be able to do all the steps that are with one doctor. */
function refuseUnlessOffered(steps: readonly PathwayStep[], { doctors }: House): void {
  const who: Set<DoctorId>[] = []
  for (const [index, step] of steps.entries()) {
    const same = step.sameDoctorAs === undefined ? undefined : who[step.sameDoctorAs - 1]
    const able = [...(same ?? doctors.keys())].filter((id) => mayDo(step, doctors.get(id)))
    if (able.length === 0)
      throw refusals.pathway_nobody_offers({
        errors: [{ pointer: `/steps/${index}`, detail: 'no doctor who may do this step offers its visit type' }],
      })
    who.push(new Set(able))
  }
}

/** Whether this doctor is one that the step allows. */
export function mayDo({ visitTypeId, doctorIds, specialty }: PathwayStep, doctor: Doctor | undefined): boolean {
  if (doctor === undefined || !doctor.visitTypeIds.includes(visitTypeId)) return false
  return isAllowed({ doctorIds, specialty }, doctor)
}

/** The same of somebody who need not offer it any more. */
export function isAllowed(
  { doctorIds, specialty }: { doctorIds?: DoctorId[] | undefined; specialty?: string | undefined },
  { id, specialties }: { id: DoctorId; specialties: readonly string[] },
): boolean {
  if (doctorIds !== undefined && !doctorIds.includes(id)) return false
  return specialty === undefined || specialties.some((its) => folded(its) === folded(specialty))
}
