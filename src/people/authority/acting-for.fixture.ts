import type { LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'

/** A clinic, its application, and Mila, whom Anna may come to act for. */
export async function actingFor() {
  const database = await testDatabase()
  const cast = await testClinic(database)
  const at = await testApp(database, { clinicId: cast.clinicId })

  async function call(who: Member, method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', url: string, body?: object) {
    const headers = { ...(await at.signedIn(who)), 'if-match': '*' }
    return at.app.inject({ method, url: `/api/v1${url}`, headers, ...(body && { payload: body }) })
  }
  /** Anna's daughter, who has no account. */
  async function child(birthDate = '2018-02-03'): Promise<string> {
    return idOf(await call(cast.rosa, 'POST', '/patients', { name: 'Mila Lindqvist', birthDate }))
  }
  const motherhood = () => ({
    actingPatientId: cast.anna.patientId,
    kind: 'parent',
    scope: 'both',
    evidence: 'birth certificate',
  })
  async function acts(patient: string, wish: object = {}): Promise<string> {
    return idOf(await call(cast.rosa, 'POST', `/patients/${patient}/authorities`, { ...motherhood(), ...wish }))
  }
  const slot = (start: string) => ({
    doctorId: cast.drWeber.id,
    visitTypeId: cast.checkUp.id,
    locationId: cast.berlin.id,
    start,
  })
  const book = (who: Member, patientId: string, start = '2026-11-24T09:00:00+01:00') =>
    call(who, 'POST', '/appointments', { slot: slot(start), patientId })
  async function dependentsOf(who: Member): Promise<unknown[]> {
    return (await call(who, 'GET', '/me')).json().patients.slice(1)
  }
  return { database, cast, at, call, child, motherhood, acts, book, dependentsOf }
}
export type ActingFor = Awaited<ReturnType<typeof actingFor>>

export const said = (answer: LightMyRequestResponse): [status: number, code: unknown] => [
  answer.statusCode,
  answer.json<{ code?: unknown }>().code,
]

export function idOf(answer: LightMyRequestResponse): string {
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<{ id: string }>().id
}
