import { accountOf, hasRole, seesWholeClinic } from '#identity'
import type { Context } from '#identity'
import type { Reader, Tx } from '#platform'
import { dayIn, mayBook as booksBy, maySee as seesBy, scopeOn } from '../authority/authority.ts'
import type { DoctorId, Patient, PatientId } from '../contract.ts'
import { findPatientEvenErased } from '../patient/queries.ts'
import { findStanding, lockStanding } from './queries.ts'
import type { StandingRow } from './queries.ts'

/** What a caller is to one patient at the moment of the call. Several at once is usual: a doctor may be their child's doctor. */
export interface Standing {
  patient: Patient
  /** Visits still point to the record; there is nothing else in it. */
  isErased: boolean
  /** Answers for the whole clinic: the desk, administrators, Praxis, systems with a scope for it. */
  isClinic: boolean
  isOwn: boolean
  /** Acts for them by a recorded authority. */
  sees: boolean
  books: boolean
  /** Is their doctor: has seen or will see them. */
  inCare: boolean
  /** Broke the glass. */
  inEmergency: boolean
  /** Who the caller is as a doctor. */
  doctorId: DoctorId | undefined
}

type Caller = Pick<Context, 'clinicId' | 'actor' | 'now'>

/** For a read outside a transaction. Undefined: no such patient is here, or nobody is calling. */
export async function standingOf(reader: Reader, ctx: Caller, patientId: PatientId): Promise<Standing | undefined> {
  return ofCaller(reader, ctx, patientId, (asking) => findStanding(reader, asking))
}

/** For a change: what the caller is to the patient they stay until the transaction ends; see {@link lockStanding}. */
export async function holdStanding(tx: Tx, ctx: Caller, patientId: PatientId): Promise<Standing | undefined> {
  return ofCaller(tx, ctx, patientId, (asking) => lockStanding(tx, asking))
}

async function ofCaller(
  reader: Reader,
  { clinicId, actor, now }: Caller,
  patientId: PatientId,
  find: (asking: Parameters<typeof findStanding>[1]) => Promise<StandingRow | undefined>,
): Promise<Standing | undefined> {
  if (seesWholeClinic(actor)) {
    const found = await findPatientEvenErased(reader, clinicId, patientId)
    return found === undefined ? undefined : { ...NOBODY, ...found, isClinic: true }
  }
  const accountId = accountOf(actor)
  if (accountId === undefined) return undefined
  const row = await find({ clinicId, patientId, accountId, asDoctor: hasRole(actor, 'doctor'), now })
  return row && standingIn(row, now)
}

const NOBODY = {
  isClinic: false,
  isOwn: false,
  sees: false,
  books: false,
  inCare: false,
  inEmergency: false,
  doctorId: undefined,
}

function standingIn(row: StandingRow, now: number): Standing {
  const { isErased, isOwn, authorities, doctorId, inCare, inEmergency, ...patient } = row
  const scopes = (authorities ?? []).map((authority) =>
    scopeOn(dayIn(authority.clinicTimeZone, now), authority, patient.birthDate, authority),
  )
  return {
    patient,
    isErased,
    isClinic: false,
    isOwn,
    sees: scopes.some(seesBy),
    books: scopes.some(booksBy),
    inCare,
    inEmergency,
    doctorId: doctorId ?? undefined,
  }
}

/** The patient's record. */
export function maySeeRecord({ isErased, isClinic, isOwn, sees, inCare, inEmergency }: Standing): boolean {
  return !isErased && (isClinic || isOwn || sees || inCare || inEmergency)
}

/** What the record says, and what the patient agrees to. Who only looks, or only books, or looks because it cannot wait, changes nothing. */
export function mayChangeRecord({ isErased, isClinic, isOwn, sees, books, inCare }: Standing): boolean {
  return !isErased && (isClinic || isOwn || (sees && books) || inCare)
}

/** New visits of the patient. */
export function mayBookFor({ isErased, isClinic, isOwn, books, inCare }: Standing): boolean {
  return !isErased && (isClinic || isOwn || books || inCare)
}

/** Every visit of the patient, whoever booked it and with whomever. A doctor sees those with themselves, until the glass is broken. */
export function maySeeVisits({ isClinic, isOwn, sees, inEmergency }: Standing): boolean {
  return isClinic || isOwn || sees || inEmergency
}

/** …and moves them. */
export function mayMoveVisits({ isClinic, isOwn, sees, books }: Standing): boolean {
  return isClinic || isOwn || (sees && books)
}
