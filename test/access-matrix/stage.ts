import type { ClinicId } from '#identity'
import { testApp } from '../app.ts'
import type { TestApp } from '../app.ts'
import { testClinic } from '../clinic.ts'
import type { Member, TestClinic } from '../clinic.ts'
import type { TestDatabase } from '../database.ts'
import { callersOf } from './callers.ts'
import { ELSEWHERES_WORDS, buildElsewhere } from './elsewhere.ts'
import {
  badDayOf,
  furnish,
  knock,
  made,
  pathwayBookingOf,
  seriesOf,
  sessionOf,
  settle,
  traceOf,
  visitOf,
  waitingOf,
} from './furnish.ts'
import type { Records, Whose } from './records.ts'

/** Somebody who calls, what they call about, and whose secrets they may know. */
export interface Caller {
  name: string
  headers: Record<string, string>
  records: Record<Whose, Records>
  mayKnow: readonly SecretOf[]
}

/** Whose words are planted: of a patient, of a child, of a stranger to all who call but the desk, of the other clinic. */
export type SecretOf = 'anna' | 'finn' | 'bela' | 'elsewhere'

export interface Stage {
  callers: readonly Caller[]
  secrets: Readonly<Record<SecretOf, readonly string[]>>
  /** Headers of a receptionist and of an administrator, for what has to happen before a call. */
  desk: Record<string, string>
  admin: Record<string, string>
  clinicId: ClinicId
}

/** What must not be read by those it is not for. Names of doctors and places are everybody's. */
const SECRETS: Stage['secrets'] = {
  anna: ['Lindqvist', 'anna.lindqvist', '49305550101', 'Rash on the left knee'],
  finn: ['Hollunder', '49307770001', 'Booster for school'],
  bela: ['Szabó', 'bela.szabo', '3615550102', 'Zoster on the back'],
  elsewhere: ELSEWHERES_WORDS,
}
const FINN = { name: 'Finnegan Hollunder', birthDate: '2018-02-03', phone: '+49 30 7770001' }

/** Two clinics with everything in them that a call can name, built once and never changed again. */
export async function buildStage(database: TestDatabase): Promise<Stage> {
  const cast = await testClinic(database)
  // Who acts for somebody by e-mail has shown that the address is theirs.
  await database.asOwner('update identity.account set email_verified = true')
  const { clinicId } = cast
  const at = await testApp(database, { clinicId })
  await at.app.ready()
  const records = await buildRecords(database, at, cast)
  const [desk, admin] = [await at.signedIn(cast.rosa), await at.signedIn(cast.amir)]
  const callers = await callersOf(database, at, { cast, records })
  await at.app.close()
  return { callers, secrets: SECRETS, desk, admin, clinicId }
}

export interface Built {
  annas: Records
  finns: Records
  belas: Records
  elsewhere: Records
}

async function buildRecords(database: TestDatabase, at: TestApp, cast: TestClinic): Promise<Built> {
  const admin = knock(at, await at.signedIn(cast.amir))
  const { anna, bela } = cast
  const house = { location: cast.berlin.id, visitType: cast.checkUp.id, doctor: cast.drWeber.id }
  const okafors = { ...house, doctor: cast.drOkafor.id }
  const finn = await made(admin('POST', '/api/v1/patients', FINN))
  const visits = {
    annas: { patientId: anna.patientId, start: '2026-11-23T09:00:00+01:00', reason: 'Rash on the left knee' },
    belas: { patientId: bela.patientId, start: '2026-11-23T10:00:00+01:00', reason: 'Zoster on the back' },
    finns: { patientId: finn, start: '2026-11-23T11:00:00+01:00', reason: 'Booster for school' },
  }
  const weber = await furnish(admin, house)
  const person = async ({ email, patientId: patient, accountId: account }: Member) => ({
    patient,
    account,
    session: await sessionOf(at, email),
  })
  const appointments = {
    annas: await visitOf(admin, house, visits.annas),
    finns: await visitOf(admin, house, visits.finns),
    belas: await visitOf(admin, okafors, visits.belas),
  }
  const booked = (its: typeof house, patient: string, hour: string) =>
    pathwayBookingOf(admin, its, { pathway: weber.pathway ?? '', patient, hour })
  const pathways = {
    annas: await booked(house, anna.patientId, '09'),
    finns: await booked(house, finn, '11'),
    belas: await booked(okafors, bela.patientId, '10'),
  }
  const series = {
    annas: await seriesOf(admin, house, { patient: anna.patientId, hour: '09' }),
    finns: await seriesOf(admin, house, { patient: finn, hour: '11' }),
    belas: await seriesOf(admin, okafors, { patient: bela.patientId, hour: '10' }),
  }
  const waits = (its: typeof house, patient: string, hour: string) =>
    waitingOf(admin, database, { clinicId: cast.clinicId, now: at.clock.now }, { house: its, patient, hour })
  const waiting = {
    annas: await waits(house, anna.patientId, '09'),
    finns: await waits(house, finn, '11'),
    belas: await waits(okafors, bela.patientId, '10'),
  }
  const badDay = await badDayOf(admin, house, anna.patientId)
  await settle(database, at.clock.now)
  const own = {
    ...weber,
    ...badDay,
    member: cast.rosa.accountId,
    administrator: cast.amir.accountId,
    acting: cast.rosa.patientId,
  }
  return {
    annas: {
      ...own,
      ...(await person(anna)),
      ...(await traceOf(admin, anna.name)),
      ...waiting.annas,
      appointment: appointments.annas,
      pathwayBooking: pathways.annas,
      series: series.annas,
    },
    finns: {
      ...own,
      ...waiting.finns,
      patient: finn,
      appointment: appointments.finns,
      pathwayBooking: pathways.finns,
      series: series.finns,
    },
    belas: {
      ...(await person(bela)),
      ...(await traceOf(admin, bela.name)),
      ...waiting.belas,
      doctor: okafors.doctor,
      appointment: appointments.belas,
      pathwayBooking: pathways.belas,
      series: series.belas,
    },
    elsewhere: await buildElsewhere(database, at),
  }
}
