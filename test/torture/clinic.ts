import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, Door } from './door.ts'
import type { Credentials } from './fleet.ts'

/** A clinic so small that everybody wants the same times. */
export interface SmallClinic {
  locationId: string
  doctorIds: string[]
  patientIds: string[]
  /** Those of them who act for themselves. */
  accounts: (Credentials & { patientId: string })[]
  visitTypes: SmallVisitType[]
  /** A scan, and a check-up on one of the three days after. */
  pathway: { id: string; visitTypeIds: string[] }
  /** Epoch milliseconds of the first instant of the days on which people book. */
  firstDay: number
}

export interface SmallVisitType {
  id: string
  durationMinutes: number
  bufferAfterMinutes: number
  capacity: number
}

export const DAYS = 3
const DOCTORS = 4
const PATIENTS = 10
const ACCOUNTS = 4
const HOUR_MS = 3_600_000

/** No quiet hours, or at night no letter would leave and no offer be worth its time. */
const WAITLIST = {
  order: 'fair',
  standsMinutes: 60,
  quietFrom: '00:00',
  quietTo: '00:00',
  atOnce: 2,
  mostOpenEntries: 10,
}

/** Where the letters of a patient go. */
export const addressOf = (nth: number): string => `patient-${nth}@mail.example`

/** Made through the interface, as any clinic is. Kept in UTC: clocks that change are other tests' subject. */
export async function openSmallClinic(door: Door): Promise<SmallClinic> {
  const make = async (method: string, path: string, body: object, headers = {}): Promise<{ id: string }> => {
    let answer = await door.insist(method, `/api/v1${path}`, body, headers)
    // Where a fault was planted, what the last call made may not be there yet.
    for (let again = 0; again < 20 && answer.status >= 400; again += 1) {
      await sleep(100)
      answer = await door.insist(method, `/api/v1${path}`, body, headers)
    }
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body as { id: string }
  }
  const location = await make('POST', '/locations', { name: 'Practice', timeZone: 'UTC' })
  const room = { kind: 'room', locationId: location.id }
  const scanner = await make('POST', '/resources', { ...room, name: 'Scanner' })
  for (const name of ['Room 1', 'Room 2']) await make('POST', '/resources', { ...room, name, pool: 'treatment' })
  const visitTypes: SmallVisitType[] = []
  for (const { name, ...rules } of [
    { name: 'Check-up', durationMinutes: 30, bufferAfterMinutes: 0, capacity: 1 },
    { name: 'Scan', durationMinutes: 45, bufferAfterMinutes: 15, capacity: 1, resourceIds: [scanner.id] },
    { name: 'Treatment', durationMinutes: 60, bufferAfterMinutes: 0, capacity: 1, resourcePools: ['treatment'] },
    { name: 'Back school', durationMinutes: 60, bufferAfterMinutes: 0, capacity: 3 },
  ])
    visitTypes.push({ ...rules, ...(await make('POST', '/visit-types', { name, gridMinutes: 30, ...rules })) })
  const doctorIds: string[] = []
  for (let nth = 1; nth <= DOCTORS; nth += 1) {
    const visitTypeIds = visitTypes.map(({ id }) => id)
    const { id } = await make('POST', '/doctors', {
      name: `Doctor ${nth}`,
      specialties: ['general medicine'],
      languages: ['en'],
      visitTypeIds,
    })
    const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      locationId: location.id,
      weekday,
      from: '08:00',
      to: '18:00',
    }))
    await make('PUT', `/doctors/${id}/hours`, { hours })
    doctorIds.push(id)
  }
  const patientIds: string[] = []
  for (let nth = 1; nth <= PATIENTS; nth += 1)
    patientIds.push((await make('POST', '/patients', { name: `Patient ${nth}`, email: addressOf(nth) })).id)
  const accounts: SmallClinic['accounts'] = []
  for (let nth = 1; nth <= ACCOUNTS; nth += 1) accounts.push(await signUp(door, nth))
  await make('PUT', '/waitlist-policy', WAITLIST, { 'if-match': '"0"' })
  const steps = [visitTypes[1], visitTypes[0]].flatMap((type) => (type === undefined ? [] : [{ visitTypeId: type.id }]))
  const lags = [{ after: 1, minDays: 1, maxDays: 3 }]
  const pathway = await make('POST', '/pathways', {
    name: 'Scan and then a check-up',
    steps: steps.map((step, index) => (index === 0 ? step : { ...step, lags })),
  })
  const firstDay = Math.ceil(Date.now() / (24 * HOUR_MS) + 1) * 24 * HOUR_MS
  return {
    locationId: location.id,
    doctorIds,
    patientIds: [...patientIds, ...accounts.map(({ patientId }) => patientId)],
    accounts,
    visitTypes,
    pathway: { id: pathway.id, visitTypeIds: steps.map(({ visitTypeId }) => visitTypeId) },
    firstDay,
  }
}

/** A patient who opens an account, as anybody does. */
async function signUp(door: Door, nth: number): Promise<SmallClinic['accounts'][number]> {
  const credentials = { email: `own-${nth}@mail.example`, password: 'seven loud lanterns' }
  const opened = await door.insist('POST', '/api/v1/auth/sign-up', { ...credentials, name: `Own Patient ${nth}` })
  const { accessToken } = opened.body as { accessToken: string }
  const me: Exclude<Answer, 'none'> = await door.insist('GET', '/api/v1/me', undefined, {
    authorization: `Bearer ${accessToken}`,
  })
  return { ...credentials, patientId: (me.body as { patientId: string }).patientId }
}
