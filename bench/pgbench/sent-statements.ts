import type pg from 'pg'
import { bookAppointment } from '#booking'
import type { BookingWish } from '#booking'
import { openTrail } from '#identity'
import { connect, newId, retryable } from '#platform'
import type { WantedTime } from '../load/bookings.ts'
import { SECRET } from '../stage/clock-and-keys.ts'
import type { Stage } from '../stage/stage.ts'

/** A statement as the application sends it: text with `$1`, and what stands for it. */
export interface SentStatement {
  text: string
  values: readonly unknown[]
}

/** One booking and everything it sent. */
export interface RecordedBooking {
  wish: Required<Pick<BookingWish, 'slot' | 'patientId'>>
  key: string
  /** Whose call it was: as different from call to call as the patient. */
  accountId: string
  /** Ids that are the same for every booking of this clinic. */
  unchanging: readonly string[]
  statements: SentStatement[]
}

/**
 * What the application sends from BEGIN to COMMIT of one booking, found out by booking, so that the limit can never run other
 * SQL than what it limits. What is read before the transaction is not in it: the limit is the harder for that.
 */
export async function recordBooking(
  { clinic, databaseUrl }: Stage,
  nextTime: () => WantedTime,
): Promise<RecordedBooking> {
  const database = connect({ connectionString: databaseUrl }, { size: 1 })
  openTrail(database, SECRET)
  const sent: SentStatement[] = []
  try {
    // The only connection of this pool.
    const client = await database.pool.connect()
    recordStatements(client, sent)
    client.release()
    for (let attempt = 1; ; attempt += 1) {
      const { nth, doctorId, start } = nextTime()
      const patient = clinic.patients[nth % clinic.patients.length]
      if (patient === undefined) throw new Error('the clinic has no patients')
      const slot = { doctorId, start, visitTypeId: clinic.visitTypeId, locationId: clinic.locationId }
      const wish = { slot, patientId: patient.patientId }
      const key = newId()
      sent.length = 0
      await bookAppointment(
        { ...clinic.ctxOf(patient), database },
        wish,
        retryable({ clinicId: clinic.clinicId, caller: patient.accountId }, key, 'POST', '/api/v1/appointments', wish),
      )
      // The first of a doctor also reads the rules, which are then remembered.
      if (attempt <= clinic.doctorIds.length) continue
      const unchanging = [clinic.clinicId, clinic.locationId, clinic.visitTypeId]
      return { wish, key, accountId: patient.accountId, unchanging, statements: transactionOf(sent) }
    }
  } finally {
    await database.close()
  }
}

function recordStatements(client: pg.PoolClient, sent: SentStatement[]): void {
  const query = client.query.bind(client) as (statement: pg.QueryConfig) => Promise<pg.QueryResult>
  Object.assign(client, {
    query: (statement: pg.QueryConfig) => {
      sent.push({ text: statement.text, values: statement.values ?? [] })
      return query(statement)
    },
  })
}

function transactionOf(sent: readonly SentStatement[]): SentStatement[] {
  const from = sent.findIndex(({ text }) => text === 'begin')
  const to = sent.findLastIndex(({ text }) => text === 'commit')
  if (from < 0 || to - from < 4)
    throw new Error(`a booking sent no transaction: ${sent.map(({ text }) => text).join('; ')}`)
  return sent.slice(from, to + 1)
}
