import { badDayActs } from './acts/bad-day.ts'
import { bookingActs } from './acts/booking.ts'
import { moveActs } from './acts/moves.ts'
import { togetherActs } from './acts/together.ts'
import { waitingActs } from './acts/waiting.ts'
import type { Act, Client } from './asking.ts'

const ACTS = { ...bookingActs, ...moveActs, ...togetherActs, ...waitingActs, ...badDayActs } satisfies Record<
  string,
  Act
>
type Weights = Partial<Record<keyof typeof ACTS, number>>

const AT_THE_DESK: Weights = {
  book: 30,
  'book what is held': 14,
  'let go': 6,
  reschedule: 14,
  cancel: 14,
  confirm: 5,
  decline: 2,
  arrive: 4,
  start: 3,
  complete: 2,
  miss: 3,
  undo: 8,
  'book a pathway': 5,
  'book a series': 5,
  'cancel a series': 2,
  'move a series': 3,
  wait: 6,
  'stop waiting': 1,
  'accept an offer': 5,
  'refuse an offer': 2,
  'let an offer run out': 2,
  'enter leave': 4,
  'remove leave': 2,
  'plan a bad day': 4,
  'send a plan': 4,
  'note a call': 3,
  'close a plan': 1,
}

const AS_A_PATIENT: Weights = {
  book: 20,
  'book what is held': 12,
  'let go': 4,
  reschedule: 12,
  cancel: 8,
  confirm: 4,
  'book a pathway': 4,
  'book a series': 4,
  'cancel a series': 1,
  'move a series': 2,
  wait: 8,
  'stop waiting': 1,
  'accept an offer': 10,
  'refuse an offer': 3,
}

/** One client: it chooses, asks, writes down what it was told, and asks again under the same key when nobody answered. */
export async function runClient(client: Client, goOn: () => boolean): Promise<void> {
  const weights = client.self === undefined ? AT_THE_DESK : AS_A_PATIENT
  while (goOn()) await ACTS[client.chance.weighed(weights as Record<keyof typeof ACTS, number>)](client)
}
