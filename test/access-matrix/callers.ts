import type { Database } from '#platform'
import type { TestApp } from '../app.ts'
import { invitationsOf, staffBesides, thoseWhoActFor } from './people.ts'
import type { Calling } from './people.ts'
import type { Records } from './records.ts'
import type { Caller, SecretOf } from './stage.ts'
import { appOf, systemOf } from './tokens.ts'

/** Everybody who could call. What is theirs differs: a patient's own record, a guardian's child, a doctor's patient, for staff the clinic's. */
export async function callersOf(database: Database, at: TestApp, calling: Calling): Promise<Caller[]> {
  const { cast, records } = calling
  const { greta, boris, edgar, overBela } = await thoseWhoActFor(database, at, calling)
  const { emma, dora, sam, emergencyAccess } = await staffBesides(database, at, calling)
  const invitations = await invitationsOf(database, at, calling)
  const annas = { ...records.annas, ...invitations.annas }
  const belas = { ...records.belas, ...invitations.belas, authority: overBela }
  const clinics = { ...annas, emergencyAccess }
  const caller = (
    name: string,
    headers: Record<string, string>,
    own: Records,
    mayKnow: readonly SecretOf[] = [],
  ): Caller => ({
    name,
    headers,
    records: { own, other: belas, elsewhere: records.elsewhere, nobody: {} },
    mayKnow,
  })
  const everybody = ['anna', 'finn', 'bela'] as const
  const app = (person: typeof cast.anna, scope: string) => appOf(at, cast, person, scope)
  return [
    caller('visitor', {}, annas),
    caller('patient', await at.signedIn(cast.anna), annas, ['anna']),
    caller('guardian', greta.headers, greta.own, ['finn']),
    caller('booker', boris.headers, boris.own, ['finn']),
    caller('former', edgar.headers, edgar.own),
    caller('doctor', await at.signedIn(cast.drWeber.member), clinics, ['anna', 'finn']),
    caller('emergency', emma.headers, { ...annas, ...emma.own }, ['anna']),
    caller('desk', await at.signedIn(cast.rosa), clinics, everybody),
    caller('admin', await at.signedIn(cast.amir), clinics, everybody),
    caller('support', sam.headers, clinics),
    caller('locked out', dora.headers, clinics),
    caller('app', await app(cast.anna, 'patient/Appointment.cruds patient/Patient.ru'), annas, ['anna']),
    caller('app-little', await app(cast.anna, 'openid patient/Slot.rs'), annas),
    caller('desk-app', await app(cast.rosa, 'user/Appointment.rs user/Patient.s'), clinics, everybody),
    caller('system', await systemOf(at, cast, 'system/Appointment.rs system/Patient.rs'), clinics, everybody),
    caller('system-little', await systemOf(at, cast, 'system/Slot.rs'), clinics),
  ]
}
