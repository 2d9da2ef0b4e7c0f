import { sql } from 'kysely'
import PostalMime from 'postal-mime'
import type { Email } from 'postal-mime'
import { onTestFinished } from 'vitest'
import { bookAppointment, moveAppointment, rescheduleAppointment, undoMove } from '#booking'
import type { Appointment, PlainMove } from '#booking'
import { asId } from '#platform'
import type { Database, StoredFact } from '#platform'
import { testClinic } from '../../test/clinic.ts'
import type { Caller, ClinicWish, TestClinic } from '../../test/clinic.ts'
import { testDatabase } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { startMailServer } from '../../test/servers/smtp.ts'
import type { TestMailServer } from '../../test/servers/smtp.ts'
import { openMail } from './mail.ts'
import type { State } from './message.ts'
import { findMessages } from './queries.ts'
import { tellPatient } from './tell-patient.ts'
import type { Telling } from './tell-patient.ts'

export const MINUTE = 60_000

/** A clinic, a mail server, and the facts of booking between them, handed on by hand. */
export interface MailRoom extends TestClinic {
  database: TestDatabase
  mail: TestMailServer
  telling: Telling
  clock: { now: number }
  /** Books Dr Weber's check-up for this patient; `start` as RFC 3339. */
  book: (patientId: string, start: string, caller?: Caller) => Promise<Appointment>
  reschedule: (appointment: Pick<Appointment, 'id'>, start: string) => Promise<Appointment>
  move: (appointment: Pick<Appointment, 'id'>, move: PlainMove, caller?: Caller) => Promise<Appointment>
  undo: (appointment: Pick<Appointment, 'id'>) => Promise<Appointment>
  /** Booking's facts announced since this was last asked, oldest first. */
  facts: () => Promise<StoredFact[]>
  /** Hands every waiting fact to the reaction, in order. */
  tellAll: () => Promise<void>
  /** Kind and state of each message, oldest first. */
  states: () => Promise<[kind: string, state: State][]>
  /** What has arrived, parsed. */
  letters: () => Promise<Email[]>
}

export interface MailRoomWish extends ClinicWish {
  /** No mail server: messages wait in the mailbox. */
  withoutServer?: boolean
}

export async function mailRoom({ withoutServer = false, ...clinicWish }: MailRoomWish = {}): Promise<MailRoom> {
  const database = await testDatabase()
  const clinic = await testClinic(database, clinicWish)
  const mail = await startMailServer()
  onTestFinished(() => mail.stop())
  const clock = { now: clinic.now }
  const telling: Telling = {
    database,
    now: () => clock.now,
    mail: openMail({ smtpUrl: withoutServer ? undefined : mail.url, publicUrl: 'https://praxis.example/' }),
  }
  const facts = () => takeFacts(database, clock.now)
  const slot = (start: string) => ({
    doctorId: clinic.drWeber.id,
    visitTypeId: clinic.checkUp.id,
    locationId: clinic.berlin.id,
    start,
  })
  return {
    ...clinic,
    database,
    mail,
    telling,
    clock,
    facts,
    async book(patientId, start, caller = clinic.rosa) {
      const wish = { slot: slot(start), patientId: asId<'patient'>(patientId) }
      const { body } = await bookAppointment(clinic.ctxOf(caller, clock.now), wish)
      return body as Appointment
    },
    reschedule: ({ id }, start) =>
      rescheduleAppointment(clinic.ctxOf(clinic.rosa, clock.now), asId(id), { slot: slot(start) }, '*'),
    move: ({ id }, move, caller = clinic.rosa) =>
      moveAppointment(clinic.ctxOf(caller, clock.now), asId(id), { move, ifMatch: '*' }),
    undo: ({ id }) => undoMove(clinic.ctxOf(clinic.rosa, clock.now), asId(id), { ifMatch: '*' }),
    async tellAll() {
      for (const fact of await facts()) await tellPatient(telling, fact)
    },
    async states() {
      const rows = await findMessages(database, clinic.clinicId, undefined, 100)
      return rows.toReversed().map((row) => [row.kind, row.state])
    },
    letters: () => Promise.all(mail.arrived.map((one) => PostalMime.parse(one.raw))),
  }
}

/** What the relay does, without its queue: booking's facts in their order, each once. */
async function takeFacts(database: Database, now: number): Promise<StoredFact[]> {
  const { rows } = await sql<StoredFact & { by: string | undefined }>`
    with taken as (
      update platform.outbox set delivered_at = ${new Date(now)} where delivered_at is null
      returning id, clinic_id as "clinicId", name, payload, announced_at as at
    )
    select * from taken where name like 'booking.%' order by id
  `.execute(database.sql)
  return rows
}
