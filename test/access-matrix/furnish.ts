import type { LightMyRequestResponse } from 'fastify'
import { grantRole, hashPassword, openAccount, sealEvents } from '#identity'
import type { ClinicId, Role } from '#identity'
import { makeOffer } from '#booking'
import { patientsOf } from '#people'
import { asId, deliverFacts, transaction } from '#platform'
import type { Database, StoredFact } from '#platform'
import { listeners } from '../../src/app/subscriptions.ts'
import type { TestApp } from '../app.ts'
import { PASSWORD } from '../cast.ts'
import type { Member } from '../clinic.ts'
import { bookingOfPathway, pathwayOf } from './operations.ts'
import type { Records } from './records.ts'

/** A call by one person. */
export type Knock = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  body?: object,
) => Promise<LightMyRequestResponse>

export function knock({ app }: TestApp, headers: Record<string, string>): Knock {
  return (method, url, payload) =>
    app.inject({ method, url, headers: { 'if-match': '*', ...headers }, ...(payload && { payload }) })
}

/** The id of what was made. */
export async function made(answering: Promise<LightMyRequestResponse>): Promise<string> {
  const answer = await answering
  if (answer.statusCode !== 201) throw new Error(`the stage could not be built: ${answer.statusCode} ${answer.body}`)
  return answer.json<{ id: string }>().id
}

export interface Joining {
  clinicId: ClinicId
  name: string
  now: number
  role?: Exclude<Role, 'patient'>
}

let hashed: Promise<string> | undefined

/** An account with its own record as a patient of this clinic, and a role there if it is given one. */
export async function join(database: Database, { clinicId, name, now, role }: Joining): Promise<Member> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@mail.example`
  const accountId = await transaction(database, async (tx) => {
    const opened = await openAccount(tx, {
      clinicId,
      name,
      email,
      passwordHash: await (hashed ??= hashPassword(PASSWORD)),
      at: now,
    })
    if (role !== undefined) await grantRole(tx, { accountId: opened.accountId, clinicId, role, at: now })
    return opened.accountId
  })
  const [own] = await patientsOf(database.within(clinicId), clinicId, accountId)
  if (own === undefined) throw new Error('an account was opened and has no patient record of its own')
  return { name, email, accountId, patientId: own.id, roles: role === undefined ? ['patient'] : ['patient', role] }
}

export interface House {
  location: string
  visitType: string
  doctor: string
}

/** What belongs to the clinic as a whole, or to its doctor, and can be named in an address. */
export async function furnish(admin: Knock, { location, visitType, doctor }: House): Promise<Records> {
  const ofDoctor = `/api/v1/doctors/${doctor}`
  const slot = { doctorId: doctor, visitTypeId: visitType, locationId: location, start: '2026-11-26T09:00:00+01:00' }
  const evening = [{ from: '18:00', to: '19:00' }]
  const leave = { start: '2026-12-14T00:00:00+01:00', end: '2026-12-15T00:00:00+01:00' }
  const resource = await made(
    admin('POST', '/api/v1/resources', { name: 'Room 1', kind: 'room', locationId: location }),
  )
  const outage = { resourceId: resource, from: leave.start, to: leave.end }
  return {
    location,
    visitType,
    doctor,
    resource,
    outage: await made(admin('POST', '/api/v1/outages', outage)),
    closure: await made(
      admin('POST', '/api/v1/closures', { from: '2026-12-31', to: '2026-12-31', reason: 'Inventory' }),
    ),
    pathway: await made(admin('POST', '/api/v1/pathways', pathwayOf(visitType))),
    leave: await made(admin('POST', `${ofDoctor}/leave`, leave)),
    override: await made(
      admin('POST', `${ofDoctor}/overrides`, {
        locationId: location,
        date: '2026-12-16',
        mode: 'add',
        windows: evening,
      }),
    ),
    hold: await made(admin('POST', '/api/v1/holds', slot)),
    ...(await institute(admin, location)),
  }
}

/** What administrators look after. */
async function institute(admin: Knock, unique: string): Promise<Records> {
  const system = {
    name: 'Records',
    grantTypes: ['client_credentials'],
    scopes: ['system/Slot.rs'],
    authentication: 'secret',
  }
  const words = [{ locale: 'en', title: 'Research', text: 'May we ask you?' }]
  await admin('POST', '/api/v1/consent-texts', { kind: 'research', texts: words })
  const invitation = { email: `new.${unique}@mail.example`, roles: ['receptionist'] }
  const staffInvitation = await made(admin('POST', '/api/v1/invitations', invitation))
  return {
    staffInvitation,
    hostName: await made(admin('POST', '/api/v1/clinic/host-names', { hostName: `h${unique}.example` })),
    client: await made(admin('POST', '/api/v1/api-clients', system)),
  }
}

/** The session of somebody who signs in with the password of the cast. */
export async function sessionOf(at: TestApp, email: string): Promise<string> {
  const payload = { email, password: PASSWORD }
  const { accessToken } = (await at.app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', payload })).json()
  return firstId(await knock(at, { authorization: `Bearer ${accessToken}` })('GET', '/api/v1/me/sessions'))
}

/** An event of the trail, and a letter to this patient where there is one: what Praxis writes when nobody waits for it. */
export async function traceOf(admin: Knock, patientName: string): Promise<Records> {
  const letters = (await admin('GET', '/api/v1/messages')).json<{ data: { id: string; recipientName: string }[] }>()
  const letter = letters.data.find(({ recipientName }) => recipientName === patientName)
  return {
    auditEvent: firstId(await admin('GET', '/api/v1/audit-events?limit=1')),
    ...(letter === undefined ? {} : { message: letter.id }),
  }
}

/** Lets Praxis do what it does by itself: write letters, and number the events of the trail. */
export async function settle(database: Database, now: number): Promise<void> {
  const mail = { smtpUrl: undefined, from: undefined, publicUrl: 'http://localhost' }
  const told = listeners({ database, now: () => now, mail })
  const facts: StoredFact[] = []
  await transaction(database, (tx) => deliverFacts(tx, now, async (fact) => void facts.push(fact), 10_000))
  for (const fact of facts)
    for (const { facts: heard, listen } of told) if (heard.includes(fact.name)) await listen(fact)
  await sealEvents(database, now)
}

function firstId(answer: LightMyRequestResponse): string {
  const [first] = answer.json<{ data: { id: string }[] }>().data
  if (first === undefined) throw new Error(`the stage found an empty list: ${answer.body}`)
  return first.id
}

/** A bad day: a visit of this patient, the doctor's leave on that day, and the plan that comes of it. */
export async function badDayOf(admin: Knock, house: House, patientId: string): Promise<Records> {
  await visitOf(admin, house, { patientId, start: '2026-12-17T09:00:00+01:00', reason: 'Fever' })
  const leave = { start: '2026-12-17T00:00:00+01:00', end: '2026-12-18T00:00:00+01:00' }
  const leaveId = await made(admin('POST', `/api/v1/doctors/${house.doctor}/leave`, leave))
  const plan = (await admin('POST', '/api/v1/rebooking-plans', { leaveId })).json<{
    id: string
    lines: { id: string }[]
  }>()
  const [line] = plan.lines
  if (line === undefined) throw new Error('the stage planned a bad day that hits nobody')
  return { rebookingPlan: plan.id, rebookingLine: line.id }
}

/** Somebody who waits, and what they are offered, in a month of their own. */
export async function waitingOf(
  admin: Knock,
  database: Database,
  { clinicId, now }: Pick<Joining, 'clinicId' | 'now'>,
  { house, patient, hour }: { house: House; patient: string; hour: string },
): Promise<Records> {
  const { location, visitType, doctor } = house
  const wish = { patientId: patient, visitTypeId: visitType, doctorIds: [doctor], from: '2027-02-01', to: '2027-02-28' }
  const waitlistEntry = await made(admin('POST', '/api/v1/waitlist-entries', wish))
  const inside = database.within(clinicId)
  const actor = { kind: 'system' } as const
  const ctx = { database: inside, actor, clinicId, now, requestId: 'stage', address: 'stage' }
  const offer = await transaction(inside, (tx) =>
    makeOffer(tx, ctx, {
      patientId: asId(patient),
      slot: {
        doctorId: asId(doctor),
        visitTypeId: asId(visitType),
        locationId: asId(location),
        start: `2027-02-02T${hour}:00:00+01:00`,
      },
      deadline: now + 86_400_000,
      purpose: { entryId: asId(waitlistEntry) },
    }),
  )
  return { waitlistEntry, timeOffer: offer.id }
}

/** Two visits as one pathway, in a month of their own. */
export async function pathwayBookingOf(
  admin: Knock,
  house: House,
  { pathway, patient, hour }: { pathway: string; patient: string; hour: string },
): Promise<string> {
  const starts = [`2027-01-11T${hour}:00:00+01:00`, `2027-01-18T${hour}:00:00+01:00`]
  return made(admin('POST', '/api/v1/pathway-bookings', bookingOfPathway({ ...house, pathway, patient }, starts)))
}

/** Two visits as one series, in a month of their own. */
export async function seriesOf(
  admin: Knock,
  { location, visitType, doctor }: House,
  { patient, hour }: { patient: string; hour: string },
): Promise<string> {
  const slot = {
    doctorId: doctor,
    visitTypeId: visitType,
    locationId: location,
    start: `2027-03-01T${hour}:00:00+01:00`,
  }
  const recurrence = 'FREQ=WEEKLY;COUNT=2'
  return made(admin('POST', '/api/v1/series', { slot, recurrence, patientId: patient }))
}

export async function visitOf(
  admin: Knock,
  { location, visitType, doctor }: House,
  visit: { patientId: string; start: string; reason: string },
): Promise<string> {
  const { patientId, start, reason } = visit
  const slot = { doctorId: doctor, visitTypeId: visitType, locationId: location, start }
  return made(admin('POST', '/api/v1/appointments', { slot, patientId, reason }))
}
