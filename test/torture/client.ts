import { randomUUID } from 'node:crypto'
import { DAYS } from './clinic.ts'
import type { SmallClinic } from './clinic.ts'
import type { Answer, Door } from './door.ts'
import { MOVES, causeOf } from './history.ts'
import type { History, MoveName, Operation, Outcome } from './history.ts'
import type { Chance } from './random.ts'

const WEIGHTS = {
  book: 30,
  'book what is held': 20,
  'let go': 6,
  reschedule: 18,
  cancel: 14,
  confirm: 6,
  decline: 2,
  arrive: 4,
  start: 3,
  complete: 2,
  miss: 3,
  undo: 8,
  'book a pathway': 6,
  'enter leave': 2,
  'remove leave': 2,
}

/** What every client knows of, as a clinic's staff do: any of them may move what another booked. */
export interface Shared {
  clinic: SmallClinic
  history: History
  /** Ids of appointments with the last version that somebody was told of. */
  appointments: Map<string, number>
  leaves: { id: string; doctorId: string }[]
}

/** One client: it chooses, asks, writes down what it was told, and asks again under the same key when nobody answered. */
export async function runClient(name: string, door: Door, chance: Chance, shared: Shared, goOn: () => boolean) {
  const { clinic, history, appointments, leaves } = shared
  let count = 0

  const note = (operation: Omit<Operation, 'answeredAt'>): void =>
    void history.operations.push({ ...operation, answeredAt: Date.now() })
  const begin = () => ({ id: `${name}-${(count += 1)}`, askedAt: Date.now() })
  const somewhere = () => ({
    doctorId: chance.pick(clinic.doctorIds),
    visitTypeId: chance.pick(clinic.visitTypes).id,
    locationId: clinic.locationId,
    start: new Date(
      clinic.firstDay + chance.below(DAYS) * 86_400_000 + (15 + chance.below(22)) * 1_800_000,
    ).toISOString(),
  })

  async function book(wish: { holdId: string } | { slot: object }): Promise<void> {
    const begun = begin()
    const body = { ...wish, patientId: chance.pick(clinic.patientIds), reason: causeOf(begun.id) }
    const answer = await askUntilAnswered('/api/v1/appointments', body)
    remember(answer)
    note({ ...begun, name: 'book', ...('holdId' in wish ? { subject: wish.holdId } : {}), ...told(answer) })
  }

  function remember(answer: Answer): void {
    if (answer === 'none' || answer.status >= 300) return
    const { id, version, status } = answer.body as { id: string; version: number; status: string }
    // What is over is forgotten, but not at once: somebody may take it back.
    if (status === 'cancelled' && chance.next() < 0.7) appointments.delete(id)
    else if (version > (appointments.get(id) ?? 0)) appointments.set(id, version)
  }

  async function hold(): Promise<string | undefined> {
    const begun = begin()
    const answer = await door.ask('POST', '/api/v1/holds', somewhere())
    note({ ...begun, name: 'hold', ...told(answer) })
    return answer !== 'none' && answer.status === 201 ? (answer.body as { id: string }).id : undefined
  }

  /** A visit on each of two days that follow each other, as the pathway asks. */
  async function bookPathway(): Promise<void> {
    const begun = begin()
    const { pathway } = clinic
    const [first, second] = [somewhere(), somewhere()]
    const day = clinic.firstDay + chance.below(DAYS - 1) * 86_400_000
    const onDay = (start: string, which: number) =>
      new Date(day + which * 86_400_000 + (Date.parse(start) % 86_400_000)).toISOString()
    const slots = [
      { ...first, visitTypeId: pathway.visitTypeIds[0], start: onDay(first.start, 0) },
      { ...second, visitTypeId: pathway.visitTypeIds[1], start: onDay(second.start, 1) },
    ]
    const body = {
      pathwayId: pathway.id,
      patientId: chance.pick(clinic.patientIds),
      visits: slots.map((slot, index) => ({ step: index + 1, slot })),
      reason: causeOf(begun.id),
    }
    const answer = await askUntilAnswered('/api/v1/pathway-bookings', body)
    if (answer !== 'none' && answer.status < 300)
      for (const { appointment } of (answer.body as { visits: { appointment: { id: string; version: number } }[] })
        .visits)
        appointments.set(appointment.id, Math.max(appointment.version, appointments.get(appointment.id) ?? 0))
    note({ ...begun, name: 'book a pathway', parts: slots.length, ...told(answer) })
  }

  /** The same request once more finds out what became of the first; while nothing answers it stays in doubt. */
  async function askUntilAnswered(path: string, body: object): Promise<Answer> {
    const headers = { 'idempotency-key': randomUUID() }
    let answer = await door.ask('POST', path, body, headers)
    for (let again = 0; again < 20 && outcomeOf(answer) === 'in doubt'; again += 1)
      answer = await door.ask('POST', path, body, headers)
    return answer
  }

  async function move(what: MoveName, wish: object = {}): Promise<void> {
    const known = [...appointments]
    if (known.length === 0) return
    const [id, version] = chance.pick(known)
    const begun = begin()
    const body = { ...wish, reason: causeOf(begun.id) }
    const answer = await door.ask('POST', `/api/v1/appointments/${id}/${MOVES[what]}`, body, {
      'if-match': `"${version}"`,
    })
    remember(answer)
    if (answer === 'none' || answer.status === 412 || answer.status === 409) await lookAgain(id)
    note({ ...begun, name: what, ...told(answer) })
  }

  async function lookAgain(id: string): Promise<void> {
    const answer = await door.ask('GET', `/api/v1/appointments/${id}`)
    if (answer === 'none' || answer.status !== 200) return
    remember(answer)
  }

  const acts: Record<keyof typeof WEIGHTS, () => Promise<void>> = {
    book: () => book({ slot: somewhere() }),
    async 'book what is held'() {
      const holdId = await hold()
      if (holdId !== undefined) await book({ holdId })
    },
    async 'let go'() {
      const holdId = await hold()
      if (holdId === undefined) return
      const begun = begin()
      const answer = await door.ask('DELETE', `/api/v1/holds/${holdId}`)
      note({ ...begun, name: 'let go', subject: holdId, ...told(answer) })
    },
    reschedule: () => move('reschedule', { slot: somewhere() }),
    cancel: () => move('cancel'),
    confirm: () => move('confirm'),
    decline: () => move('decline'),
    arrive: () => move('arrive'),
    start: () => move('start'),
    complete: () => move('complete'),
    miss: () => move('miss'),
    undo: () => move('undo'),
    'book a pathway': bookPathway,
    async 'enter leave'() {
      const begun = begin()
      const { doctorId, start, ...rest } = somewhere()
      const at = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString()
      const end = at(120)
      // Somebody books inside it at this very moment.
      const rush = [0, 30, 60, 90].map((minutes) => book({ slot: { ...rest, doctorId, start: at(minutes) } }))
      const answer = await door.ask('POST', `/api/v1/doctors/${doctorId}/leave`, {
        start,
        end,
        reason: causeOf(begun.id),
      })
      if (answer !== 'none' && answer.status === 201) leaves.push({ id: (answer.body as { id: string }).id, doctorId })
      note({ ...begun, name: 'enter leave', ...told(answer) })
      await Promise.all(rush)
    },
    async 'remove leave'() {
      // The last ones stay, so that at the end there is something to hold against the appointments.
      const leave = leaves.length > 4 ? leaves.shift() : undefined
      if (leave === undefined) return
      const begun = begin()
      const answer = await door.ask('DELETE', `/api/v1/doctors/${leave.doctorId}/leave/${leave.id}`)
      note({ ...begun, name: 'remove leave', subject: leave.id, ...told(answer) })
    },
  }
  while (goOn()) await acts[chance.weighed(WEIGHTS)]()
}

function told(answer: Answer): Pick<Operation, 'outcome' | 'status' | 'answer'> {
  if (answer === 'none') return { outcome: 'in doubt', status: 0, answer: undefined }
  return { outcome: outcomeOf(answer), status: answer.status, answer: answer.body }
}

/** A refusal has a cause in the rules. That the server could not say leaves a doubt; that it does not know why is a fault of its own. */
function outcomeOf(answer: Answer): Outcome {
  if (answer === 'none' || answer.status === 502 || answer.status === 503) return 'in doubt'
  if (answer.status < 300) return 'acknowledged'
  return [404, 409, 410, 412, 422].includes(answer.status) ? 'refused' : 'broken'
}
