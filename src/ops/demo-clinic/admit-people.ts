import { grantRole, openAccount } from '#identity'
import type { AccountId, Actor, ClinicId, Role } from '#identity'
import { addPatient, changePatient, linkDoctorAccount, patientsOf } from '#people'
import type { PatientId } from '#people'
import { transaction } from '#platform'
import type { Database } from '#platform'
import { openedAt } from './build-clinic.ts'
import type { BuiltClinic } from './build-clinic.ts'
import { DOCTORS, DOCTOR_NAMES } from './doctors.ts'
import type { DoctorName } from './doctors.ts'
import type { Place } from './institution.ts'
import { PATIENTS, STAFF_ACCOUNTS, phoneOf } from './patients.ts'
import type { PatientSketch } from './patients.ts'

export interface AdmittedPatient extends PatientSketch {
  id: PatientId
  /** Who calls when the patient does; patients without an account do not. */
  actor?: Actor
}

/** Everybody the clinic knows, and as whom they call. */
export interface AdmittedPeople {
  patients: AdmittedPatient[]
  doctors: Record<DoctorName, Actor>
  desks: Record<Place, Actor>
}

/** `passwordHash` is everybody's: the password is printed at the start anyway, and forty hashes would take a second. */
export async function admitPeople(
  database: Database,
  built: BuiltClinic,
  now: number,
  passwordHash: string,
): Promise<AdmittedPeople> {
  const at = openedAt(now)
  const ctx = built.ctxAt(at)
  const open = opener(database, { clinicId: ctx.clinicId, at, passwordHash })
  const doctors: Partial<Record<DoctorName, Actor>> = {}
  for (const name of DOCTOR_NAMES) {
    const accountId = await open(DOCTORS[name], 'doctor')
    await transaction(database, (tx) => linkDoctorAccount(tx, ctx, built.doctors[name].id, accountId))
    doctors[name] = actor(accountId, 'doctor')
  }
  const [, berlin, lisbon] = await inTurn(STAFF_ACCOUNTS, async (staff) =>
    actor(await open(staff, staff.role), staff.role),
  )
  if (berlin === undefined || lisbon === undefined) throw new Error('a desk has nobody at it')
  const patients = await inTurn(PATIENTS, async (sketch, index): Promise<AdmittedPatient> => {
    const details = { birthDate: sketch.born, phone: phoneOf(sketch.lives, index), locale: sketch.locale }
    if (sketch.account === undefined) {
      const email = index % 2 === 0 ? { email: mailAddressOf(sketch.name) } : {}
      return { ...sketch, id: (await addPatient(ctx, { name: sketch.name, ...details, ...email })).id }
    }
    const accountId = await open({ name: sketch.name, email: sketch.account, locale: sketch.locale })
    const [own] = await patientsOf(database, ctx.clinicId, accountId)
    if (own === undefined) throw new Error('an account was opened and has no patient record of its own')
    await changePatient(ctx, own.id, () => true, details)
    return { ...sketch, id: own.id, actor: actor(accountId) }
  })
  return { patients, doctors: doctors as Record<DoctorName, Actor>, desks: { berlin, lisbon } }
}

function opener(database: Database, opening: { clinicId: ClinicId; at: number; passwordHash: string }) {
  return async (
    person: { name: string; email: string; locale?: string },
    role?: Exclude<Role, 'patient'>,
  ): Promise<AccountId> =>
    transaction(database, async (tx) => {
      const { name, email, locale } = person
      const { accountId } = await openAccount(tx, { ...opening, name, email, locale, isProven: true })
      if (role !== undefined) await grantRole(tx, { ...opening, accountId, role })
      return accountId
    })
}

function actor(accountId: AccountId, role?: Role): Actor {
  return {
    kind: 'account',
    accountId,
    roles: role === undefined ? ['patient'] : ['patient', role],
    sessionId: accountId,
    via: 'cookie',
  }
}

async function inTurn<From, To>(
  from: readonly From[],
  make: (value: From, index: number) => Promise<To>,
): Promise<To[]> {
  const made: To[] = []
  for (const [index, value] of from.entries()) made.push(await make(value, index))
  return made
}

/** An address at a name that RFC 2606 keeps from ever being anybody's. */
function mailAddressOf(name: string): string {
  const local = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .trim()
    .replaceAll(/ +/g, '.')
  return `${local}@mail.example`
}
