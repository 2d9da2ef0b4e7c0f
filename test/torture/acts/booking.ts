import { causeOf } from '../history.ts'
import { somewhere, told, yes } from '../asking.ts'
import type { Act, Client, ToldAppointment } from '../asking.ts'

/** Straight from a free time, or from a hold. */
export async function book(client: Client, wish: { holdId: string } | { slot: object }): Promise<void> {
  const { begin, note, askUntilAnswered, patient, remember } = client
  const begun = begin()
  const answer = await askUntilAnswered('/api/v1/appointments', {
    ...wish,
    patientId: patient(),
    reason: causeOf(begun.id),
  })
  const booked = yes<ToldAppointment>(answer)
  if (booked !== undefined) remember(booked)
  note({ ...begun, name: 'book', ...('holdId' in wish ? { subject: wish.holdId } : {}), ...told(answer) })
}

async function hold(client: Client): Promise<string | undefined> {
  const begun = client.begin()
  const answer = await client.door.ask('POST', '/api/v1/holds', somewhere(client))
  client.note({ ...begun, name: 'hold', ...told(answer) })
  return yes<{ id: string }>(answer)?.id
}

export const bookingActs = {
  book: (client) => book(client, { slot: somewhere(client) }),
  async 'book what is held'(client) {
    const holdId = await hold(client)
    if (holdId !== undefined) await book(client, { holdId })
  },
  async 'let go'(client) {
    const subject = await hold(client)
    if (subject === undefined) return
    const begun = client.begin()
    const answer = await client.door.ask('DELETE', `/api/v1/holds/${subject}`)
    client.note({ ...begun, name: 'let go', subject, ...told(answer) })
  },
} satisfies Record<string, Act>
