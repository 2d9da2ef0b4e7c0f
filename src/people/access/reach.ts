import { accountOf, hasRole, seesWholeClinic } from '#identity'
import type { AccountId, Context } from '#identity'
import type { Reader } from '#platform'
import { dayIn, mayBook, maySee, scopeOn } from '../authority/authority.ts'
import type { Kind, Scope } from '../authority/authority.ts'
import type { DoctorId, PatientId } from '../contract.ts'
import { findDoctorOfAccount } from '../doctor/queries.ts'
import { patientsOf } from '../patient/patients-of.ts'
import { findDependents, findInEmergency } from './queries.ts'

/** Whose visits a caller sees in lists. Undefined: everybody's in this clinic. */
export interface Reach {
  accountId: AccountId | undefined
  /** All visits of these. */
  patients: readonly PatientId[]
  /** Of these only what the account itself booked. */
  bookedFor: readonly PatientId[]
  /** All visits with this doctor. */
  doctorId: DoctorId | undefined
}

type Caller = Pick<Context, 'clinicId' | 'actor' | 'now' | 'database'>

/** The desk sees its whole clinic; a doctor their own day, and whom they opened in an emergency; everybody those they act for. */
export async function reachOf(ctx: Caller): Promise<Reach | undefined> {
  const { database, clinicId, actor, now } = ctx
  if (seesWholeClinic(actor)) return undefined
  const accountId = accountOf(actor)
  if (accountId === undefined) return { accountId, patients: [], bookedFor: [], doctorId: undefined }
  const isDoctor = hasRole(actor, 'doctor')
  const [own, dependents, doctorId, opened] = await Promise.all([
    patientsOf(database, clinicId, accountId),
    dependentsOf(database, ctx, accountId),
    isDoctor ? findDoctorOfAccount(database, clinicId, accountId) : undefined,
    isDoctor ? findInEmergency(database, clinicId, accountId, now) : [],
  ])
  return {
    accountId,
    patients: [...own, ...dependents.filter(({ scope }) => maySee(scope))].map(({ id }) => id).concat(opened),
    bookedFor: dependents.filter(({ scope }) => mayBook(scope) && !maySee(scope)).map(({ id }) => id),
    doctorId,
  }
}

/** Somebody in an account's care today. */
export interface Dependent {
  id: PatientId
  name: string
  relation: Kind
  scope: Scope
}

/** Whom this account acts for today, by name; its own record is not among them. */
export async function dependentsOf(
  reader: Reader,
  { clinicId, now }: Pick<Context, 'clinicId' | 'now'>,
  accountId: AccountId,
): Promise<Dependent[]> {
  const rows = await findDependents(reader, clinicId, accountId)
  return rows.flatMap(({ id, name, kind, birthDate, clinicTimeZone, ...terms }) => {
    const scope = scopeOn(dayIn(clinicTimeZone, now), { kind, ...terms }, birthDate, terms)
    return scope === undefined ? [] : [{ id, name, relation: kind, scope }]
  })
}
