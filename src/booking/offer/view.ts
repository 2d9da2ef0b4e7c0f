import { getLocations, getVisitTypes } from '#clinic'
import { isStaff } from '#identity'
import type { Context } from '#identity'
import { getDoctors, getPatients } from '#people'
import type { Reader } from '#platform'
import { formatInstant } from '#scheduling'
import type { Offer } from './contract.ts'
import type { OfferRow } from './tables.ts'

/** Offers as this caller may see them; four statements for the names, whatever their number. `byLink`: no name stands in the answer. */
export async function offerViews(
  ctx: Pick<Context, 'clinicId' | 'actor'>,
  reader: Reader,
  rows: readonly OfferRow[],
  byLink = false,
): Promise<Offer[]> {
  if (rows.length === 0) return []
  const ids = <Id extends string>(pick: (row: OfferRow) => Id) => [...new Set(rows.map(pick))]
  const doctorIds = ids((row) => row.doctorId)
  const visitTypeIds = ids((row) => row.visitTypeId)
  const locationIds = ids((row) => row.locationId)
  const patientIds = ids((row) => row.patientId)
  const doctors = byId(await getDoctors(reader, ctx.clinicId, doctorIds))
  const visitTypes = byId(await getVisitTypes(reader, ctx.clinicId, visitTypeIds))
  const locations = byId(await getLocations(reader, ctx.clinicId, locationIds))
  const patients = byId(byLink ? [] : await getPatients(reader, ctx.clinicId, patientIds))
  return rows.map((row) => {
    const doctor = doctors.get(row.doctorId)
    const visitType = visitTypes.get(row.visitTypeId)
    const location = locations.get(row.locationId)
    if (doctor === undefined || visitType === undefined || location === undefined)
      throw new Error('an offer is of something that is not there')
    const patientName = patients.get(row.patientId)?.name ?? null
    return offerView(row, { doctor, visitType, location, patientName, forStaff: !byLink && isStaff(ctx.actor) })
  })
}

export async function offerViewOf(
  ctx: Pick<Context, 'clinicId' | 'actor'>,
  reader: Reader,
  row: OfferRow,
  byLink = false,
): Promise<Offer> {
  const [view] = await offerViews(ctx, reader, [row], byLink)
  if (view === undefined) throw new Error('an offer has no view')
  return view
}

interface Shown {
  doctor: Offer['doctor']
  visitType: Offer['visitType']
  location: Offer['location'] & { timeZone: string }
  patientName: string | null
  forStaff: boolean
}

function offerView(row: OfferRow, { doctor, visitType, location, patientName, forStaff }: Shown): Offer {
  const { id, state, why, patientId, doctorId, visitTypeId, locationId, entryId, movesAppointmentId } = row
  const written = (at: number) => formatInstant(at, location.timeZone)
  return {
    id,
    state,
    why,
    patientId,
    patientName,
    doctorId,
    visitTypeId,
    locationId,
    doctor: { id: doctor.id, name: doctor.name, title: doctor.title },
    visitType: { id: visitType.id, name: visitType.name, durationMinutes: visitType.durationMinutes },
    location: { id: location.id, name: location.name, address: location.address },
    start: written(row.startAt),
    end: written(row.endAt),
    timeZone: location.timeZone,
    madeAt: written(row.madeAt),
    tellAt: written(row.tellAt),
    deadline: written(row.deadline),
    answeredAt: row.answeredAt === null ? null : written(row.answeredAt),
    entryId,
    movesAppointmentId,
    appointmentId: row.appointmentId,
    ...(forStaff && row.chosen !== null ? { chosen: row.chosen } : {}),
  }
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
