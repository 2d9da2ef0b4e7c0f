import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

/** A desk that books as fast as it is answered, until its Praxis is gone. */
export interface Desk {
  /** Appointments that were acknowledged: id and start. */
  acknowledged: Map<string, string>
  /** Requests that were sent and never answered. */
  inDoubt: { key: string; body: object }[]
}

interface FreeSlot {
  doctorId: string
  visitTypeId: string
  locationId: string
  start: string
}

export class Client {
  readonly address: string
  #token = ''

  constructor(address: string) {
    this.address = address
  }

  async signIn(email: string, password: string): Promise<this> {
    const answer = await this.call('POST', '/api/v1/auth/sign-in', { email, password })
    if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}: ${JSON.stringify(answer.body)}`)
    this.#token = (answer.body as { accessToken: string }).accessToken
    return this
  }

  async call(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: unknown }> {
    const answer = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        ...(this.#token === '' ? {} : { authorization: `Bearer ${this.#token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: answer.status === 204 ? undefined : await answer.json() }
  }

  async list<T>(path: string): Promise<T[]> {
    const { status, body } = await this.call('GET', path)
    if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${JSON.stringify(body)}`)
    return (body as { data: T[] }).data
  }
}

/** Free times of every visit type over the coming months, in no order: the desks shall not all want the same one. */
export async function freeSlots(client: Client): Promise<FreeSlot[]> {
  const day = (plus: number) => new Date(Date.now() + plus * 86_400_000).toISOString().slice(0, 10)
  const [visitType] = (
    await client.list<{
      id: string
      durationMinutes: number
      capacity: number
      approval: boolean
      resourceIds: string[]
    }>('/api/v1/visit-types')
  ).filter(({ capacity, approval, resourceIds }) => capacity === 1 && !approval && resourceIds.length === 0)
  if (visitType === undefined) throw new Error('the demonstration clinic offers no ordinary visit')
  const slots = await client.list<FreeSlot>(
    `/api/v1/availability?visitTypeId=${visitType.id}&from=${day(3)}&to=${day(60)}&limit=5000`,
  )
  return slots
    .map((slot) => ({ slot, order: Math.random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ slot }) => slot)
}

/** Books one slot after the other until nobody answers any more. */
export async function bookUntilGone(
  client: Client,
  slots: FreeSlot[],
  patientIds: readonly string[],
  desk: Desk,
): Promise<void> {
  for (;;) {
    const slot = slots.pop()
    if (slot === undefined) throw new Error('the clinic is full before it was killed')
    const { doctorId, visitTypeId, locationId, start } = slot
    const patientId = patientIds[Math.floor(Math.random() * patientIds.length)]
    const key = randomUUID()
    const body = { slot: { doctorId, visitTypeId, locationId, start }, patientId }
    try {
      const answer = await client.call('POST', '/api/v1/appointments', body, { 'idempotency-key': key })
      if (answer.status === 201) desk.acknowledged.set((answer.body as { id: string }).id, start)
      else if (answer.status !== 409 && answer.status !== 503)
        throw new Error(`booking answered ${answer.status}: ${JSON.stringify(answer.body)}`)
      if (answer.status === 503) await sleep(20)
    } catch (error) {
      if (!(error instanceof TypeError) && !(error instanceof SyntaxError)) throw error
      desk.inDoubt.push({ key, body })
      return
    }
  }
}
