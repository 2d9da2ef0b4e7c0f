import { getClinic } from '#clinic'
import type { Context } from '#identity'
import { reachOf } from '#people'
import { malformed, page, readCursor } from '#platform'
import type { Page } from '#platform'
import { addDays, isLocalDate, parseInstant, startOfDate } from '#scheduling'
import { appointmentView, namesFor } from './view.ts'
import type { Appointment, AppointmentQuery } from '../contract.ts'
import { findAppointments } from './queries.ts'

/** Appointments this caller may see, by start. `from` and `to` are instants, or dates on the clock of the clinic (the last one included). */
export async function listAppointments(ctx: Context, query: AppointmentQuery): Promise<Page<Appointment>> {
  const { limit = 100, cursor } = query
  const { timeZone } = await getClinic(ctx)
  const after = readCursor(cursor, ['number', 'uuid'])
  const rows = await findAppointments(
    ctx.database,
    ctx.clinicId,
    {
      from: bound(query.from, timeZone, 0, 'from'),
      to: bound(query.to, timeZone, 1, 'to'),
      doctorId: query.doctorId,
      patientId: query.patientId,
      locationId: query.locationId,
      statuses: query.status,
      reach: await reachOf(ctx),
      after: after === undefined ? undefined : [Number(after[0]), String(after[1])],
    },
    limit + 1,
  )
  const names = await namesFor(ctx, ctx.database, rows)
  return page(
    rows,
    limit,
    (row) => [row.startAt, row.id],
    (row) => appointmentView(ctx, row, names(row)),
  )
}

/** A bound as epoch milliseconds; of a date, its beginning, or with `plusDays` 1 its end. */
export function bound(
  text: string | undefined,
  timeZone: string,
  plusDays: number,
  parameter: string,
): number | undefined {
  if (text === undefined) return undefined
  if (isLocalDate(text)) {
    // The day after it is no date of four digits.
    if (text === '9999-12-31') throw malformed(parameter, 'must be earlier than 9999-12-31')
    return startOfDate(addDays(text, plusDays), timeZone)
  }
  const instant = parseInstant(text)
  if ('fault' in instant)
    throw malformed(parameter, 'must be a date such as 2026-11-21 or an instant such as 2026-11-21T09:00:00+01:00')
  return instant.at
}
