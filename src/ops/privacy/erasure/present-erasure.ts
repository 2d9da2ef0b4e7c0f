import { findVisitsAhead, readAppointment } from '#booking'
import { getClinic, inTimeZone } from '#clinic'
import type { Context } from '#identity'
import type { Person } from '#people'
import { page, readCursor } from '#platform'
import type { Page } from '#platform'
import type { Erasure, ErasureState } from '../contract.ts'
import { findErasures, findOpenErasure } from '../queries.ts'
import type { ErasureRow } from '../queries.ts'
import { refusals } from '../refusals.ts'

/** The request that waits, with the visits it will cancel. */
export async function readErasure(ctx: Context, person: Person): Promise<Erasure> {
  const open = await findOpenErasure(ctx.database, person)
  if (open === undefined) throw refusals.erasure_not_found()
  return presentErasure(ctx, open)
}

/** Requests of the clinic, newest first; visits are told one request at a time. */
export async function listErasures(ctx: Context, limit: number, cursor: string | undefined): Promise<Page<Erasure>> {
  const { timeZone } = await getClinic(ctx)
  const after = readCursor(cursor, ['number', 'uuid'])
  const rows = await findErasures(ctx.database, ctx.clinicId, {
    limit: limit + 1,
    after: after === undefined ? undefined : [Number(after[0]), String(after[1])],
  })
  return page(
    rows,
    limit,
    (row) => [row.askedAt, row.id],
    (row) => view(row, timeZone, []),
  )
}

export async function presentErasure(ctx: Context, row: ErasureRow): Promise<Erasure> {
  const { timeZone } = await getClinic(ctx)
  return view(row, timeZone, await visitsAhead(ctx, row))
}

async function visitsAhead(ctx: Context, { clinicId, patientId }: ErasureRow): Promise<Erasure['visitsAhead']> {
  if (patientId === null) return []
  const ids = await findVisitsAhead(ctx.database, clinicId, [patientId], ctx.now)
  const visits = await Promise.all(ids.map((id) => readAppointment(ctx, id)))
  return visits.map(({ id, start, timeZone, doctor, visitType, location }) => ({
    id,
    start,
    timeZone,
    doctor: doctor.title === null ? doctor.name : `${doctor.title} ${doctor.name}`,
    visitType: visitType.name,
    location: location.name,
  }))
}

function stateOf({ doneAt, withdrawnAt, visitsCancelledAt }: ErasureRow): ErasureState {
  if (doneAt !== null) return 'done'
  if (withdrawnAt !== null) return 'withdrawn'
  return visitsCancelledAt === null ? 'waiting' : 'begun'
}

function view(row: ErasureRow, timeZone: string, ahead: Erasure['visitsAhead']): Erasure {
  const written = (at: number | null) => (at === null ? null : inTimeZone(at, timeZone))
  return {
    id: row.id,
    state: stateOf(row),
    patientId: row.patientId,
    hasAccount: row.accountId !== null,
    askedAs: row.askedAs,
    reason: row.reason,
    askedAt: inTimeZone(row.askedAt, timeZone),
    dueAt: inTimeZone(row.dueAt, timeZone),
    withdrawnAt: written(row.withdrawnAt),
    doneAt: written(row.doneAt),
    stoppedBy: row.stoppedBy,
    keptUntil: written(row.keptUntil),
    timeZone,
    visitsAhead: ahead,
  }
}
