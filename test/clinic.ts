import { randomUUID } from 'node:crypto'
import { addLocation, addVisitType, openClinic } from '#clinic'
import type { Clinic, Location, NewVisitType, VisitType } from '#clinic'
import { grantRole, hashPassword, openAccount } from '#identity'
import type { AccountId, Actor, ClinicId, Context, Role } from '#identity'
import { addDoctor, addPatient, changePatient, linkDoctorAccount, patientsOf } from '#people'
import type { Doctor, Patient, PatientId } from '#people'
import { transaction } from '#platform'
import type { Database } from '#platform'
import { setHours } from '#scheduling'
import { subscribe } from '../src/app/subscriptions.ts'
import { PASSWORD, amir, anna, bela, drOkafor, drWeber, olga, rosa, stranger } from './cast.ts'
import type { CastDoctor, CastPatient, Person } from './cast.ts'

/** A Monday, 07:00 in Berlin: two hours before Dr Weber's first visit of the week. */
export const MONDAY_MORNING = Date.parse('2026-11-23T07:00:00+01:00')

/** Somebody of the cast with their account in this clinic. */
export interface Member extends Person {
  accountId: AccountId
  roles: readonly Role[]
  /** Their own record as a patient. */
  patientId: PatientId
}

export type Caller = Member | 'visitor' | 'system'

/** Hours at the location, as `PUT …/hours` takes them. */
export interface Hours {
  weekday: number
  from: string
  to: string
  validFrom?: string
  validTo?: string
}

export interface ClinicWish {
  /** Epoch milliseconds; {@link MONDAY_MORNING} unless said. */
  now?: number
  /** Of the one location; Europe/Berlin unless said. */
  timeZone?: string
  /** Dr Weber's; Monday to Friday 09:00 to 17:00 unless said. Dr Okafor keeps the usual ones. */
  hours?: readonly Hours[]
  /** Other rules for the check-up, which is 30 minutes on the half hour, without notice, for a year ahead. */
  checkUp?: Partial<NewVisitType>
}

export interface TestClinic {
  /** The whole installation's, as sign-in, the relay and the sweeps have it; calls of {@link ctxOf} are within the clinic. */
  installation: Database
  clinic: Clinic
  clinicId: ClinicId
  berlin: Location
  checkUp: VisitType
  drWeber: Doctor & { member: Member }
  drOkafor: Doctor
  anna: Member
  bela: Member
  olga: Patient
  rosa: Member
  amir: Member
  now: number
  /** The context of a call by this person at this moment (epoch milliseconds; the clinic's `now` unless said). */
  ctxOf: (caller: Caller, now?: number) => Context
  /** So many more patients with accounts. */
  strangers: (count: number, first?: number) => Promise<Member[]>
}

export const WEEKDAYS = [1, 2, 3, 4, 5].map((weekday): Hours => ({ weekday, from: '09:00', to: '17:00' }))

/** The clinic that nearly every test is about, made through the doors in some 100 ms. `database` is fresh and migrated. */
export async function testClinic(database: Database, wish: ClinicWish = {}): Promise<TestClinic> {
  const { now = MONDAY_MORNING, timeZone = 'Europe/Berlin', hours = WEEKDAYS } = wish
  subscribe(database)
  const clinic = await transaction(database, (tx) => openClinic(tx, { name: 'Praxis am Park', timeZone }, now))
  const join = joiner(database, clinic.id, now)
  const ctxOf = (caller: Caller, at = now): Context => contextOf(database, clinic.id, caller, at)
  const system = ctxOf('system')
  const berlin = await addLocation(system, { name: 'Am Park', timeZone, address: 'Parkstraße 1, 10115 Berlin' })
  const checkUp = await addVisitType(system, { name: 'Check-up', durationMinutes: 30, ...wish.checkUp })

  const employ = async (doctor: CastDoctor, weekly: readonly Hours[]): Promise<Doctor> => {
    const { name, title, specialties, languages } = doctor
    const employed = await addDoctor(system, { name, title, specialties, languages, visitTypeIds: [checkUp.id] })
    await setHours(
      system,
      employed.id,
      weekly.map((window) => ({ ...window, locationId: berlin.id })),
    )
    return employed
  }
  const weber = await employ(drWeber, hours)
  const okafor = await employ(drOkafor, WEEKDAYS)
  const weberMember = await join(drWeber, 'doctor')
  await transaction(database, (tx) => linkDoctorAccount(tx, system, weber.id, weberMember.accountId))

  const register = async (patient: CastPatient): Promise<Member> => {
    const member = await join(patient)
    await changePatient(system, member.patientId, () => true, { birthDate: patient.birthDate, phone: patient.phone })
    return member
  }
  return {
    installation: database,
    clinic,
    clinicId: clinic.id,
    berlin,
    checkUp,
    drWeber: { ...weber, member: weberMember },
    drOkafor: okafor,
    anna: await register(anna),
    bela: await register(bela),
    olga: await addPatient(system, olga),
    rosa: await join(rosa, rosa.role),
    amir: await join(amir, amir.role),
    now,
    ctxOf,
    strangers: (count, first = 1) =>
      Promise.all(Array.from({ length: count }, (_, index) => join(stranger(first + index)))),
  }
}

/** Another clinic of the same installation, found by a host name of its own. */
export async function neighbour(database: Database, hostName: string, now = MONDAY_MORNING): Promise<ClinicId> {
  const wish = { name: 'Hilltop', timeZone: 'Europe/Berlin', hostName }
  return (await transaction(database, (tx) => openClinic(tx, wish, now))).id
}

/** One hash for everybody: it costs some 35 ms, and nobody here is looking for other people's passwords. */
let hashed: Promise<string> | undefined

function joiner(database: Database, clinicId: ClinicId, at: number) {
  return async (person: Person, role?: Exclude<Role, 'patient'>): Promise<Member> => {
    const passwordHash = await (hashed ??= hashPassword(PASSWORD))
    const { name, email, locale, timeZone } = person
    const accountId = await transaction(database, async (tx) => {
      const opened = await openAccount(tx, { clinicId, name, email, locale, timeZone, passwordHash, at })
      if (role !== undefined) await grantRole(tx, { accountId: opened.accountId, clinicId, role, at })
      return opened.accountId
    })
    const [own] = await patientsOf(database, clinicId, accountId)
    if (own === undefined) throw new Error('an account was opened and has no patient record of its own')
    return { ...person, accountId, roles: role === undefined ? ['patient'] : ['patient', role], patientId: own.id }
  }
}

function contextOf(database: Database, clinicId: ClinicId, caller: Caller, now: number): Context {
  return {
    database: database.within(clinicId),
    actor: actorOf(caller),
    clinicId,
    now,
    requestId: randomUUID(),
    address: '127.0.0.1',
  }
}

function actorOf(caller: Caller): Actor {
  if (caller === 'visitor' || caller === 'system') return { kind: caller }
  return {
    kind: 'account',
    accountId: caller.accountId,
    roles: caller.roles,
    sessionId: caller.accountId,
    via: 'token',
  }
}
