import { accessRefusals, accountOf, audit, enforce, refuseLastAdministrator, rolesOf } from '#identity'
import type { Context } from '#identity'
import { addresseeOf, tellOfErasure } from '#notifications'
import { personOfAccount, personOfPatient } from '#people'
import type { PatientId, Person } from '#people'
import { announce, newId, transaction, violatedConstraint } from '#platform'
import type { Erasure, ErasureWish } from '../contract.ts'
import { erasureFact } from '../events.ts'
import { permissions } from '../permissions.ts'
import { findOpenErasure, insertErasure } from '../queries.ts'
import type { ErasureRow } from '../queries.ts'
import { refusals } from '../refusals.ts'
import { presentErasure } from './present-erasure.ts'

/**
 * How long it can be withdrawn: long enough to notice that somebody else asked, or to think again; well within the month that
 * Art. 12 (3) GDPR gives.
 */
export const WAIT_DAYS = 7
const DAY_MS = 86_400_000

/** The caller wants to be forgotten here. Refuses `identity.last_administrator`, and who asked already. */
export async function askForOwnErasure(ctx: Context): Promise<Erasure> {
  enforce(permissions.eraseOneself, ctx.actor)
  const person = await callerAsPerson(ctx)
  if (person.accountId !== undefined) await refuseLastAdministrator(ctx.database, ctx.clinicId, person.accountId)
  return ask(ctx, person, { askedAs: 'person', reason: null, waitDays: WAIT_DAYS })
}

/** The clinic was asked in person or in writing. Refuses somebody of the staff: they ask for themselves, or leave first. */
export async function askForErasure(ctx: Context, patientId: PatientId, wish: ErasureWish): Promise<Erasure> {
  enforce(permissions.erasePatients, ctx.actor)
  const person = await patientAsPerson(ctx, patientId)
  const { accountId } = person
  if (
    accountId !== undefined &&
    (await rolesOf(ctx.database, accountId, ctx.clinicId)).some((role) => role !== 'patient')
  )
    throw refusals.works_here()
  const { reason, waitDays = WAIT_DAYS } = wish
  return ask(ctx, person, { askedAs: 'administrator', reason: reason.trim(), waitDays })
}

export async function callerAsPerson(ctx: Context): Promise<Person> {
  const accountId = accountOf(ctx.actor)
  if (accountId === undefined) throw accessRefusals.sign_in_required()
  return personOfAccount(ctx.database, ctx.clinicId, accountId)
}

/** "Not here" and "erased" are one answer. */
export async function patientAsPerson(ctx: Context, patientId: PatientId): Promise<Person> {
  const person = await personOfPatient(ctx.database, ctx.clinicId, patientId)
  if (person === undefined) throw refusals.patient_not_found()
  return person
}

interface Asking {
  askedAs: ErasureRow['askedAs']
  reason: string | null
  waitDays: number
}

async function ask(ctx: Context, person: Person, { askedAs, reason, waitDays }: Asking): Promise<Erasure> {
  const row: ErasureRow = {
    id: newId(),
    clinicId: ctx.clinicId,
    accountId: person.accountId ?? null,
    patientId: person.patientIds[0] ?? null,
    askedBy: accountOf(ctx.actor) ?? null,
    askedAs,
    reason,
    askedAt: ctx.now,
    dueAt: ctx.now + waitDays * DAY_MS,
    withdrawnAt: null,
    visitsCancelledAt: null,
    doneAt: null,
    stoppedBy: null,
    keptUntil: null,
  }
  await transaction(ctx.database, async (tx) => {
    const open = await findOpenErasure(tx, person)
    if (open !== undefined) throw askedAlready(open.dueAt)
    await insertErasure(tx, row)
    await audit(tx, ctx, {
      action: 'people.erasure_ask',
      record: row.patientId ?? undefined,
      patients: person.patientIds,
      reason: reason ?? undefined,
    })
    await announce(tx, erasureFact(ctx, 'erasureAsked', row))
    const { clinicId, id: erasureId, dueAt } = row
    const letter = { kind: 'erasure_asked', clinicId, erasureId, at: ctx.now, dueAt } as const
    await tellOfErasure(tx, await addresseeOf(tx, person), letter)
  }).catch((error: unknown) => {
    // Two who ask at the same moment.
    if (violatedConstraint(error)?.startsWith('one_open_erasure_per_') === true) throw askedAlready(row.dueAt)
    throw error
  })
  return presentErasure(ctx, row)
}

function askedAlready(dueAt: number) {
  return refusals.erasure_asked_already({ extra: { dueAt: new Date(dueAt).toISOString() } })
}
