import type { Stage } from '../stage/stage.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectTo, written } from './connection.ts'
import type { Connection } from './connection.ts'
import { newId } from '#platform'

/** What a busy clinic does while others search: bookings of those who are searched, each cancelled again, at a pace of its own. */
export interface Meanwhile {
  /** Bookings and cancellations so far. */
  changes: () => number
  stop(): Promise<void>
}

interface Booked {
  id: string
  token: string
}

/** So many changes a second, half of them bookings, one searched doctor after the other; what is booked stays booked for a few changes. */
export async function bookMeanwhile(stage: Stage, perSecond: number): Promise<Meanwhile> {
  const { praxis, clinic } = stage
  const tokens = await stage.tokens()
  const connection = await connectTo(praxis.port)
  const booked: Booked[] = []
  let changes = 0
  let flowing = true
  const work = (async () => {
    const began = performance.now()
    while (flowing) {
      await sleep(Math.max(0, began + (changes * 1000) / perSecond - performance.now()))
      const patient = 20 + (changes % 200)
      const token = tokens[patient] ?? ''
      const doctorId = clinic.searchedDoctors[changes % clinic.searchedDoctors.length]
      const oldest = booked.length > 8 ? booked.shift() : undefined
      if (oldest !== undefined) await cancel(connection, oldest)
      else
        booked.push(await book(connection, stage, { doctorId, token, patientId: clinic.patients[patient]?.patientId }))
      changes += 1
    }
    for (const one of booked) await cancel(connection, one)
    connection.close()
  })()
  return {
    changes: () => changes,
    async stop() {
      flowing = false
      await work
    },
  }
}

async function book(
  connection: Connection,
  { clinic: { searched } }: Stage,
  { doctorId, token, patientId }: { doctorId: string | undefined; token: string; patientId: string | undefined },
): Promise<Booked> {
  const query = new URLSearchParams({ doctorId: doctorId ?? '', visitTypeId: searched.visitTypeId })
  const found = await connection.ask(written({ path: `/api/v1/availability?${query.toString()}` }))
  const { data } = JSON.parse(found.body) as { data: Record<string, unknown>[] }
  const { visitTypeId, locationId, start } = data.at(-1 - (data.length % 7)) ?? {}
  const answer = await connection.ask(
    written({
      method: 'POST',
      path: '/api/v1/appointments',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': newId() },
      body: { slot: { doctorId, visitTypeId, locationId, start }, patientId },
    }),
  )
  if (answer.status !== 201) throw new Error(`a booking answered ${answer.status}: ${answer.body}`)
  return { id: (JSON.parse(answer.body) as { id: string }).id, token }
}

async function cancel(connection: Connection, { id, token }: Booked): Promise<void> {
  const answer = await connection.ask(
    written({
      method: 'POST',
      path: `/api/v1/appointments/${id}/cancellation`,
      headers: { authorization: `Bearer ${token}`, 'if-match': '*' },
      body: { reason: 'changed plans' },
    }),
  )
  if (answer.status !== 200) throw new Error(`a cancellation answered ${answer.status}: ${answer.body}`)
}
