import { addLocation, addResource, addVisitType, openClinic } from '#clinic'
import type { LocationId, NewVisitType, ResourceId, VisitTypeId } from '#clinic'
import { grantRole, hashPassword, openAccount } from '#identity'
import type { AccountId, ClinicId, Context, Role } from '#identity'
import { addDoctor, addPatient, patientsOf } from '#people'
import type { DoctorId, PatientId } from '#people'
import { newId, transaction } from '#platform'
import type { Database } from '#platform'
import { setHours } from '#scheduling'
import { PASSWORD } from '../cast.ts'

/** Somebody who asks: with an account, and as a patient with a record of their own. */
export interface Asker {
  accountId: AccountId
  roles: readonly Role[]
  patientId: PatientId
}

/** A visit type as the model knows it: what the clinic said when it made it. */
export interface ModelType {
  id: VisitTypeId
  durationMinutes: number
  bufferAfterMinutes: number
  minNoticeMinutes: number
  capacity: number
  approval: boolean
  deposit: boolean
  /** Rooms that it names. */
  resourceIds: readonly ResourceId[]
  /** How many of the pool it takes besides. */
  ofPool: number
  version: number
}

export interface ModelRoom {
  id: ResourceId
  locationId: LocationId
  inPool: boolean
}

/** A clinic so small that nearly every wish meets another: two doctors, two places, two mornings, five patients. */
export interface World {
  clinicId: ClinicId
  hostName: string
  /** Epoch milliseconds of the first midnight; its first day is a Monday. Kept in UTC: clocks that change are other tests' subject. */
  monday: number
  locationIds: readonly LocationId[]
  doctorIds: readonly DoctorId[]
  types: readonly ModelType[]
  /** Those in use. */
  rooms: ModelRoom[]
  desk: Asker
  patients: readonly Asker[]
  /** Without an account. */
  olga: PatientId
}

export const POOL = 'treatment room'

const TYPES: readonly (NewVisitType & { named?: true })[] = [
  { name: 'Check-up', durationMinutes: 30 },
  { name: 'Scan', durationMinutes: 45, bufferAfterMinutes: 15, gridMinutes: 30, named: true },
  { name: 'Treatment', durationMinutes: 60, gridMinutes: 30, resourcePools: [POOL] },
  { name: 'Course', durationMinutes: 30, capacity: 3, resourcePools: [POOL] },
  { name: 'Back school', durationMinutes: 60, gridMinutes: 30, capacity: 2 },
  { name: 'Advice', durationMinutes: 30, approval: true, minNoticeMinutes: 120 },
  { name: 'Laser', durationMinutes: 30, deposit: { amount: 2500, currency: 'EUR' } },
]

/** When a doctor works, as whole hours: which of these it is, is changed while people book. */
export const MORNINGS = [
  { from: 8, to: 12 },
  { from: 9, to: 11 },
  { from: 8, to: 10 },
] as const

export const hoursOf = (locationIds: readonly LocationId[], morning: (typeof MORNINGS)[number]) =>
  locationIds.flatMap((locationId) =>
    [1, 2].map((weekday) => ({ locationId, weekday, from: clock(morning.from), to: clock(morning.to) })),
  )

/** A check-up, and a treatment on the day after: as `POST …/pathways` takes it. */
export const pathwayOf = ({ types: [checkUp, , treatment] }: World) => ({
  name: 'Looked at and treated',
  steps: [{ visitTypeId: checkUp?.id }, { visitTypeId: treatment?.id, lags: [{ after: 1, minDays: 1, maxDays: 1 }] }],
})

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

let hashed: Promise<string> | undefined

/** A clinic of its own for one sequence, so that nothing of the one before is left in it. */
export async function openWorld(database: Database, monday: number, number: number): Promise<World> {
  const now = monday
  const hostName = `clinic-${number}.example`
  const clinic = await transaction(database, (tx) =>
    openClinic(tx, { name: `Clinic ${number}`, timeZone: 'UTC', hostName }, now),
  )
  const ctx: Context = {
    database: database.within(clinic.id),
    actor: { kind: 'system' },
    clinicId: clinic.id,
    now,
    requestId: newId(),
    address: '127.0.0.1',
  }
  const [park, mitte] = await Promise.all(['Park', 'Mitte'].map((name) => addLocation(ctx, { name, timeZone: 'UTC' })))
  if (park === undefined || mitte === undefined) throw new Error('a location was not made')
  const rooms: ModelRoom[] = []
  const addRoom = async (name: string, locationId: LocationId, pool?: string): Promise<void> => {
    const { id } = await addResource(ctx, { name, kind: 'room', locationId, ...(pool === undefined ? {} : { pool }) })
    rooms.push({ id, locationId, inPool: pool !== undefined })
  }
  await addRoom('Scanner', park.id)
  await addRoom('Room 1', park.id, POOL)
  await addRoom('Room 2', park.id, POOL)
  await addRoom('Room 3', mitte.id, POOL)
  const scanner = rooms.filter(({ inPool }) => !inPool).map(({ id }) => id)
  const types: ModelType[] = []
  for (const { named, ...wish } of TYPES) types.push(await addType(ctx, { ...wish, resourceIds: named ? scanner : [] }))
  const locationIds = [park.id, mitte.id]
  const visitTypeIds = types.map(({ id }) => id)
  const doctorIds: DoctorId[] = []
  for (const name of ['First', 'Second']) {
    const doctor = await addDoctor(ctx, {
      name: `Doctor ${name}`,
      specialties: ['any'],
      languages: ['en'],
      visitTypeIds,
    })
    await setHours(ctx, doctor.id, hoursOf(locationIds, MORNINGS[0]))
    doctorIds.push(doctor.id)
  }
  return {
    clinicId: clinic.id,
    hostName,
    monday,
    locationIds,
    doctorIds,
    types,
    rooms,
    desk: await join(ctx, 'desk', 'administrator'),
    patients: [await join(ctx, 'one'), await join(ctx, 'two'), await join(ctx, 'three')],
    olga: (await addPatient(ctx, { name: 'Patient Four' })).id,
  }
}

async function addType(ctx: Context, wish: NewVisitType): Promise<ModelType> {
  const made = await addVisitType(ctx, wish)
  const { id, durationMinutes, bufferAfterMinutes, minNoticeMinutes, capacity, approval, resourceIds, version } = made
  const ofPool = made.resourcePools.length
  const rules = { durationMinutes, bufferAfterMinutes, minNoticeMinutes, capacity, approval, resourceIds }
  return { ...rules, id, deposit: made.deposit !== null, ofPool, version }
}

async function join(ctx: Context, name: string, role?: 'administrator'): Promise<Asker> {
  const passwordHash = await (hashed ??= hashPassword(PASSWORD))
  const { clinicId, now: at } = ctx
  const email = `${name}.${clinicId}@mail.example`
  const { database } = ctx
  const accountId = await transaction(database, async (tx) => {
    const opened = await openAccount(tx, { clinicId, name: `Somebody ${name}`, email, passwordHash, at })
    if (role !== undefined) await grantRole(tx, { accountId: opened.accountId, clinicId, role, at })
    return opened.accountId
  })
  const [own] = await patientsOf(database, clinicId, accountId)
  if (own === undefined) throw new Error('an account has no patient record of its own')
  return { accountId, roles: role === undefined ? ['patient'] : ['patient', role], patientId: own.id }
}
