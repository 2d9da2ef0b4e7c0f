import { randomUUID } from 'node:crypto'
import { DAYS } from './clinic.ts'
import type { SmallClinic } from './clinic.ts'
import type { Answer, Door } from './door.ts'
import type { History, Operation, Outcome } from './history.ts'
import type { Chance } from './random.ts'

/** What every client knows of, as a clinic's staff do: any of them may move what another booked. */
export interface Shared {
  clinic: SmallClinic
  history: History
  /** Of each appointment the last version that somebody was told of. */
  appointments: Map<string, { version: number; patientId: string }>
  series: { id: string; patientId: string }[]
  entries: Map<string, { version: number; patientId: string }>
  leaves: { id: string; doctorId: string }[]
  planIds: string[]
  /** What an hour of waiting does to an offer: its deadline is now. */
  letRunOut: (offerId: string) => Promise<void>
}

/** One client: who it is, what it knows, and how it asks and writes down what it was told. */
export interface Client extends Shared {
  door: Door
  chance: Chance
  /** The patient who acts, undefined at the desk: the desk acts for anybody, a patient for themselves. */
  self: string | undefined
  begin: () => Begun
  note: (operation: Omit<Operation, 'answeredAt'>) => void
  /** The same request once more finds out what became of the first; while nothing answers it stays in doubt. */
  askUntilAnswered: (path: string, body: object) => Promise<Answer>
  /** For whom: themselves, or whoever comes to the desk. */
  patient: () => string
  /** Of several, those that are this client's to touch. */
  own: <T extends { patientId: string }>(all: Iterable<T>) => T[]
  remember: (appointment: ToldAppointment) => void
}

export type Act = (client: Client) => Promise<void>

interface Begun {
  id: string
  askedAt: number
}

export interface ToldAppointment {
  id: string
  version: number
  status: string
  patientId: string
}

export function openClient(
  name: string,
  { door, chance, self }: Pick<Client, 'door' | 'chance' | 'self'>,
  shared: Shared,
): Client {
  const { clinic, history, appointments } = shared
  let count = 0
  return {
    ...shared,
    door,
    chance,
    self,
    begin: () => ({ id: `${name}-${(count += 1)}`, askedAt: Date.now() }),
    note: (operation) => void history.operations.push({ ...operation, answeredAt: Date.now() }),
    async askUntilAnswered(path, body) {
      const headers = { 'idempotency-key': randomUUID() }
      let answer = await door.ask('POST', path, body, headers)
      for (let again = 0; again < 20 && outcomeOf(answer) === 'in doubt'; again += 1)
        answer = await door.ask('POST', path, body, headers)
      return answer
    },
    patient: () => self ?? chance.pick(clinic.patientIds),
    own: (all) => [...all].filter(({ patientId }) => self === undefined || patientId === self),
    remember({ id, version, status, patientId }) {
      // What is over is forgotten, but not at once: somebody may take it back.
      if (status === 'cancelled' && chance.next() < 0.7) appointments.delete(id)
      else if (version > (appointments.get(id)?.version ?? 0)) appointments.set(id, { version, patientId })
    },
  }
}

/** Any time of the few that there are. */
export function somewhere({ chance, clinic }: Client) {
  return {
    doctorId: chance.pick(clinic.doctorIds),
    visitTypeId: chance.pick(clinic.visitTypes).id,
    locationId: clinic.locationId,
    start: new Date(
      clinic.firstDay + chance.below(DAYS) * 86_400_000 + (15 + chance.below(22)) * 1_800_000,
    ).toISOString(),
  }
}

export function told(answer: Answer): Pick<Operation, 'outcome' | 'status' | 'answer'> {
  if (answer === 'none') return { outcome: 'in doubt', status: 0, answer: undefined }
  return { outcome: outcomeOf(answer), status: answer.status, answer: answer.body }
}

/** The body of a yes. */
export function yes<T>(answer: Answer): T | undefined {
  return answer !== 'none' && answer.status < 300 ? (answer.body as T) : undefined
}

/** A refusal has a cause in the rules. That the server could not say leaves a doubt; that it does not know why is a fault of its own. */
function outcomeOf(answer: Answer): Outcome {
  if (answer === 'none' || answer.status === 502 || answer.status === 503) return 'in doubt'
  if (answer.status < 300) return 'acknowledged'
  const { code = '' } = (answer.body ?? {}) as { code?: string }
  return /^(booking|scheduling)\./.test(code) && answer.status < 500 ? 'refused' : 'broken'
}
