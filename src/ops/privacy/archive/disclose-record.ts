import { listRestrictedVisits, whatBookingKnows } from '#booking'
import { getClinic, inTimeZone } from '#clinic'
import { enforce } from '#identity'
import type { Context } from '#identity'
import { getRestrictedPatient, listRestrictedPatients } from '#people'
import type { PatientId, RestrictedPatient } from '#people'
import { page, readCursor } from '#platform'
import type { Page } from '#platform'
import type { Disclosure, RestrictedRecord } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'

/** Who is in the archive, by name: for when a court or the person themselves asks. */
export async function listArchive(
  ctx: Context,
  limit: number,
  cursor: string | undefined,
): Promise<Page<RestrictedRecord>> {
  enforce(permissions.readArchive, ctx.actor)
  const { timeZone } = await getClinic(ctx)
  const after = readCursor(cursor, ['string', 'uuid'])
  const rows = await listRestrictedPatients(ctx.database, ctx.clinicId, {
    limit: limit + 1,
    after: after === undefined ? undefined : [String(after[0]), String(after[1])],
  })
  return page(
    rows,
    limit,
    (row) => [row.name, row.patientId],
    (row) => view(row, timeZone),
  )
}

/** What the clinic keeps of somebody who was erased. The reason, which the caller has to give, is written down by the route. */
export async function discloseRecord(ctx: Context, patientId: PatientId): Promise<Disclosure> {
  enforce(permissions.readArchive, ctx.actor)
  const row = await getRestrictedPatient(ctx.database, ctx.clinicId, patientId)
  if (row === undefined) throw refusals.restricted_record_not_found()
  const { timeZone } = await getClinic(ctx)
  const known = await whatBookingKnows(ctx.database, {
    clinicId: ctx.clinicId,
    accountId: undefined,
    patientIds: [patientId],
  })
  const words = new Map(
    (await listRestrictedVisits(ctx.database, ctx.clinicId, patientId)).map((visit) => [
      String(visit.appointmentId),
      visit.words,
    ]),
  )
  const visits = known
    .filter(({ kind }) => kind === 'visits')
    .flatMap(({ records }) => records)
    .map((visit) => ({ ...visit, kept: words.get(String(visit['id'])) ?? null }))
  return { ...view(row, timeZone), consents: row.consents, visits }
}

function view({ patientId, name, birthDate, restrictedAt, keepUntil }: RestrictedPatient, timeZone: string) {
  return {
    patientId,
    name,
    birthDate,
    restrictedAt: inTimeZone(restrictedAt, timeZone),
    keepUntil: inTimeZone(keepUntil, timeZone),
    timeZone,
  }
}
