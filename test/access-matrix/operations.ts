import type { Kind } from './records.ts'

export type Ids = Readonly<Record<Kind, string>>

/** What has to be so before the call. */
interface Before {
  by: 'desk' | 'admin' | 'caller'
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  body?: object
}

/** What a call needs besides what its address and its documented body tell. */
export interface Operation {
  /** The record that the call is about, where not its address but its body or query names it; or that a list may show. */
  about?: Kind
  query?: (ids: Ids) => string
  body?: (ids: Ids) => object
  before?: (ids: Ids) => readonly Before[]
  /** A list: it lets in whoever asks, and what matters is whether it shows the record. */
  lists?: true
  /**
   * Why nobody gets in here by what this test sends; for every other operation somebody must, or its body was not plausible. Each
   * proof that is asked for has tests of its own beside its code.
   */
  asksFor?:
    | 'a password'
    | 'a token from a letter'
    | 'a device'
    | 'a provider'
    | 'a client'
    | 'somebody erased'
    | 'a request that waits for an answer'
    | 'a visit that has begun'
    | 'a visit that waits for its deposit'
    | 'a signature of the payment processor'
    | 'a web socket'
}

const slot = (start: string) => (ids: Ids) => ({
  doctorId: ids.doctor,
  visitTypeId: ids.visitType,
  locationId: ids.location,
  start,
})
const freeSlot = slot('2026-11-25T10:00:00+01:00')
const week = 'from=2026-11-23&to=2026-11-27'
const searched = (ids: Ids) => `visitTypeId=${ids.visitType}&doctorId=${ids.doctor}`
const moved = (ids: Ids, ...moves: string[]): Before[] =>
  moves.map((move) => ({ by: 'desk', method: 'POST', url: `/api/v1/appointments/${ids.appointment}/${move}` }))
/** Two visits of one type, three to ten days apart. */
export const pathwayOf = (visitTypeId: string) => ({
  name: 'Knee',
  steps: [{ visitTypeId }, { visitTypeId, lags: [{ after: 1, minDays: 3, maxDays: 10 }] }],
})
type OfPathway = Pick<Ids, 'pathway' | 'patient' | 'doctor' | 'visitType' | 'location'>
/** A visit at each of these starts, for the steps of a pathway. */
export const bookingOfPathway = (ids: OfPathway, starts: readonly string[]) => ({
  pathwayId: ids.pathway,
  patientId: ids.patient,
  visits: starts.map((start, index) => ({
    step: index + 1,
    slot: { doctorId: ids.doctor, visitTypeId: ids.visitType, locationId: ids.location, start },
  })),
})
const REASON = { reason: 'Somebody asked for it on the telephone' }
const AGREES = { kind: 'research', given: true, version: 1, locale: 'en' }

const BOOKING: Record<string, Operation> = {
  'POST /api/v1/holds': { about: 'doctor', body: freeSlot },
  'POST /api/v1/appointments': { about: 'patient', body: (ids) => ({ slot: freeSlot(ids), patientId: ids.patient }) },
  'GET /api/v1/appointments': { about: 'appointment', query: () => 'from=2026-11-01&to=2026-12-31', lists: true },
  'POST /api/v1/appointments/:id/reschedule': { body: (ids) => ({ slot: freeSlot(ids) }) },
  'POST /api/v1/appointments/:id/start': { before: (ids) => moved(ids, 'arrival') },
  'POST /api/v1/appointments/:id/undo': { before: (ids) => moved(ids, 'arrival') },
  'POST /api/v1/appointments/:id/declination': { asksFor: 'a request that waits for an answer' },
  'POST /api/v1/appointments/:id/deposits/checkout': { asksFor: 'a visit that waits for its deposit' },
  'POST /api/v1/payments/events': { asksFor: 'a signature of the payment processor' },
  'POST /api/v1/appointments/:id/no-show': { asksFor: 'a visit that has begun' },
  'POST /api/v1/outages': {
    body: ({ resource }) => ({
      resourceId: resource,
      from: '2026-12-21T08:00:00+01:00',
      to: '2026-12-21T18:00:00+01:00',
    }),
  },
  'POST /api/v1/appointments/:id/completion': { before: (ids) => moved(ids, 'arrival', 'start') },
  'POST /api/v1/rebooking-plans': { about: 'leave', body: ({ leave }) => ({ leaveId: leave }) },
  'PUT /api/v1/rebooking-plans/:id/lines/:id/proposal': {
    body: (ids) => ({ slot: slot('2026-12-18T10:00:00+01:00')(ids) }),
  },
  'POST /api/v1/pathway-bookings/:id/confirmation': { asksFor: 'a request that waits for an answer' },
  'POST /api/v1/pathway-bookings/:id/declination': { asksFor: 'a request that waits for an answer' },
  'POST /api/v1/series/:id/confirmation': { asksFor: 'a request that waits for an answer' },
  'POST /api/v1/series/:id/declination': { asksFor: 'a request that waits for an answer' },
  'POST /api/v1/series': {
    about: 'patient',
    body: (ids) => ({ slot: freeSlot(ids), recurrence: 'FREQ=WEEKLY;COUNT=2', patientId: ids.patient }),
  },
  'POST /api/v1/series/preview': {
    about: 'doctor',
    body: (ids) => ({ slot: freeSlot(ids), recurrence: 'FREQ=WEEKLY;COUNT=2' }),
  },
  'POST /api/v1/series/:id/reschedule': { body: () => ({ time: '14:00' }) },
  'POST /api/v1/pathway-bookings': {
    about: 'patient',
    body: (ids) => bookingOfPathway(ids, ['2026-11-25T10:00:00+01:00', '2026-11-30T10:00:00+01:00']),
  },
  'POST /api/v1/waitlist-entries': {
    about: 'patient',
    // Nobody waits twice for the same; another's entry stays, and whoever is let in to them is told so.
    before: ({ waitlistEntry }) => [
      { by: 'admin', method: 'POST', url: `/api/v1/waitlist-entries/${waitlistEntry}/withdrawal` },
    ],
    body: ({ patient, visitType }) => ({ patientId: patient, visitTypeId: visitType }),
  },
  'GET /api/v1/waitlist-entries': { about: 'waitlistEntry', lists: true },
  'PATCH /api/v1/waitlist-entries/:id': { body: () => ({ noticeMinutes: 60 }) },
  'PUT /api/v1/reminder-policy': { body: () => ({ leadHours: [48, 2] }) },
  'PUT /api/v1/waitlist-policy': {
    body: () => ({
      order: 'fair',
      standsMinutes: 60,
      quietFrom: '21:00',
      quietTo: '07:00',
      atOnce: 1,
      mostOpenEntries: 5,
    }),
  },
  'GET /api/v1/offers': { about: 'timeOffer', lists: true },
  'POST /api/v1/offers/:id/acceptance': { body: () => ({}) },
  'POST /api/v1/offers/:id/refusal': { body: () => ({}) },
  'GET /api/v1/availability': { about: 'doctor', query: (ids) => `${searched(ids)}&${week}` },
  'GET /api/v1/availability/earliest': { about: 'doctor', query: searched },
  'GET /api/v1/availability/explain': {
    about: 'doctor',
    query: (ids) => `${searched(ids)}&locationId=${ids.location}&start=2026-11-25T10:00:00%2B01:00`,
  },
  'GET /api/v1/availability/days': { about: 'doctor', query: (ids) => `${searched(ids)}&month=2026-11` },
  'POST /api/v1/availability/preview': {
    about: 'doctor',
    body: (ids) => ({
      doctorId: ids.doctor,
      leave: { start: '2026-11-25T00:00:00+01:00', end: '2026-11-26T00:00:00+01:00' },
    }),
  },
  // Here nobody keeps an index: the stream says to ask again, and ends.
  'GET /api/v1/availability/stream': { about: 'doctor', query: searched },
  'GET /api/v1/live': { asksFor: 'a web socket' },
  'GET /api/v1/messages': { about: 'message', lists: true },
}

const CLINIC: Record<string, Operation> = {
  'PUT /api/v1/doctors/:id/hours': {
    body: (ids) => ({ hours: [{ locationId: ids.location, weekday: 1, from: '09:00', to: '17:00' }] }),
  },
  'PUT /api/v1/doctors/:id/limits': { body: () => ({ limits: [{ per: 'day', most: 40 }] }) },
  'PUT /api/v1/doctors/:id/travel-times': { body: () => ({ minutes: 30 }) },
  'POST /api/v1/doctors/:id/leave': {
    body: () => ({ start: '2026-12-07T00:00:00+01:00', end: '2026-12-08T00:00:00+01:00' }),
  },
  'POST /api/v1/doctors/:id/overrides': {
    body: (ids) => ({
      locationId: ids.location,
      date: '2026-12-09',
      mode: 'add',
      windows: [{ from: '18:00', to: '19:00' }],
    }),
  },
  'POST /api/v1/closures': { body: () => ({ from: '2026-12-24', to: '2026-12-24', reason: 'Christmas' }) },
  'PATCH /api/v1/closures/:id': { body: () => ({ reason: 'Training' }) },
  'POST /api/v1/pathways': { body: ({ visitType }) => pathwayOf(visitType) },
  'PATCH /api/v1/pathways/:id': { body: () => ({ name: 'Knee and hip' }) },
  'POST /api/v1/consent-texts': {
    body: () => ({ kind: 'newsletter', texts: [{ locale: 'en', title: 'News', text: 'May we write?' }] }),
  },
  'PUT /api/v1/doctors/:id/account': {
    before: ({ member, doctor }) => [
      { by: 'admin', method: 'PATCH', url: `/api/v1/members/${member}`, body: { roles: ['doctor'] } },
      { by: 'admin', method: 'DELETE', url: `/api/v1/doctors/${doctor}/account` },
    ],
    body: ({ member }) => ({ accountId: member }),
  },
  'GET /api/v1/members/:id/doctor': {
    before: ({ member, doctor }) => [
      { by: 'admin', method: 'PATCH', url: `/api/v1/members/${member}`, body: { roles: ['doctor'] } },
      { by: 'admin', method: 'DELETE', url: `/api/v1/doctors/${doctor}/account` },
      { by: 'admin', method: 'PUT', url: `/api/v1/doctors/${doctor}/account`, body: { accountId: member } },
    ],
  },
}

const PEOPLE: Record<string, Operation> = {
  'GET /api/v1/me': { about: 'patient', lists: true },
  'GET /api/v1/patients': { about: 'patient', lists: true },
  'PATCH /api/v1/patients/:id': { body: () => ({ phone: '+49 30 5550177' }) },
  'POST /api/v1/patients/:id/authorities': {
    body: ({ acting }) => ({
      actingPatientId: acting,
      kind: 'carer',
      scope: 'see',
      until: '2027-06-30',
      evidence: 'order',
    }),
  },
  'POST /api/v1/patients/:id/authority-invitations': {
    body: () => ({ email: 'new.friend@mail.example', kind: 'carer', scope: 'see', until: '2027-06-30' }),
  },
  'POST /api/v1/patients/:id/emergency-access': { body: () => ({ reason: 'Unconscious in the waiting room' }) },
  'POST /api/v1/patients/emergency-search': { body: () => ({ name: 'anna lindqvist', birthDate: '1988-04-17' }) },
  'GET /api/v1/emergency-accesses': { about: 'emergencyAccess', lists: true },
  'POST /api/v1/me/consents': { body: () => AGREES },
  'POST /api/v1/patients/:id/consents': { body: () => AGREES },
  'GET /api/v1/me/erasure': { before: () => [{ by: 'caller', method: 'POST', url: '/api/v1/me/erasure', body: {} }] },
  'DELETE /api/v1/me/erasure': {
    before: () => [{ by: 'caller', method: 'POST', url: '/api/v1/me/erasure', body: {} }],
  },
  'GET /api/v1/patients/:id/erasure': { before: askedToErase },
  'DELETE /api/v1/patients/:id/erasure': { before: askedToErase },
  'POST /api/v1/restricted-records/:id/disclosure': { asksFor: 'somebody erased' },
}

function askedToErase({ patient }: Ids): Before[] {
  return [{ by: 'admin', method: 'POST', url: `/api/v1/patients/${patient}/erasure`, body: REASON }]
}

const password = { asksFor: 'a password' } as const
const letter = { asksFor: 'a token from a letter' } as const
const device = { asksFor: 'a device' } as const
const provider = { asksFor: 'a provider' } as const
const client = { asksFor: 'a client' } as const

const IDENTITY: Record<string, Operation> = {
  'POST /api/v1/auth/sign-up': {
    body: () => ({ email: 'somebody.new@mail.example', password: 'nine purple kettles', name: 'Nova Neumann' }),
  },
  'POST /api/v1/auth/sign-in': password,
  'POST /api/v1/auth/refresh': password,
  'POST /api/v1/auth/reauthenticate': password,
  'POST /api/v1/me/email-change': password,
  'PUT /api/v1/me/password': password,
  'POST /api/v1/auth/email-change/confirmation': letter,
  'POST /api/v1/auth/email-change/undo': letter,
  'POST /api/v1/auth/email-verification': letter,
  'POST /api/v1/auth/password-reset/confirmation': letter,
  'POST /api/v1/auth/sign-in-link/confirmation': letter,
  'POST /api/v1/invitations/acceptance': letter,
  'POST /api/v1/invitations/reading': letter,
  'POST /api/v1/auth/passkey': device,
  'POST /api/v1/auth/second-factor': device,
  'POST /api/v1/auth/second-factor/passkey-options': device,
  'POST /api/v1/me/passkeys': device,
  'PATCH /api/v1/me/passkeys/:id': device,
  'DELETE /api/v1/me/passkeys/:id': device,
  'POST /api/v1/me/second-factor/recovery-codes': device,
  'POST /api/v1/me/second-factor/totp/confirmation': device,
  'DELETE /api/v1/me/second-factor/totp': device,
  'GET /api/v1/auth/openid/callback/:id': provider,
  'POST /api/v1/auth/openid/start': provider,
  'POST /api/v1/openid-providers': provider,
  'PATCH /api/v1/openid-providers/:id': provider,
  'DELETE /api/v1/openid-providers/:id': provider,
  'DELETE /api/v1/me/openid-links/:id': provider,
  'GET /oauth2/authorize/:id': client,
  'POST /oauth2/token': client,
  'POST /oauth2/introspect': client,
  'POST /oauth2/revoke': client,
  'GET /api/v1/app-questions/:id': client,
  'POST /api/v1/app-questions/:id/approval': client,
  'POST /api/v1/app-questions/:id/refusal': client,
  'DELETE /api/v1/me/apps/:id': client,
  // Of a client that is not there it says that nobody let it in, which is true.
  'GET /api/v1/api-clients/:id/grants': { about: 'client', lists: true, ...client },
  'DELETE /api/v1/api-clients/:id/grants/:id': client,
  'DELETE /api/v1/api-clients/:id/secrets/:id': client,
  'POST /api/v1/api-clients': {
    body: () => ({
      name: 'Another',
      grantTypes: ['client_credentials'],
      scopes: ['system/Slot.rs'],
      authentication: 'secret',
    }),
  },
  'PATCH /api/v1/members/:id': { body: () => ({ roles: ['receptionist', 'doctor'] }) },
  'POST /api/v1/members/:id/handover': { body: ({ administrator }) => ({ to: administrator }) },
  'DELETE /api/v1/members/:id/deactivation': {
    before: ({ member }) => [{ by: 'admin', method: 'POST', url: `/api/v1/members/${member}/deactivation`, body: {} }],
  },
}

/** By `METHOD address`. What is not here is called with the least that its schema takes. */
export const OPERATIONS: Readonly<Record<string, Operation>> = { ...BOOKING, ...CLINIC, ...PEOPLE, ...IDENTITY }
