/** What a client asked for and what it was told; the verdict holds these against the database. */
export type Outcome = 'acknowledged' | 'refused' | 'in doubt' | 'broken'

/** Moves of one appointment, by the last part of their address. */
export const MOVES = {
  reschedule: 'reschedule',
  cancel: 'cancellation',
  confirm: 'confirmation',
  decline: 'declination',
  arrive: 'arrival',
  start: 'start',
  complete: 'completion',
  miss: 'no-show',
  undo: 'undo',
} as const
export type MoveName = keyof typeof MOVES

export type OperationName =
  | MoveName
  | 'hold'
  | 'let go'
  | 'book'
  | 'book a pathway'
  | 'book a series'
  | 'cancel a series'
  | 'move a series'
  | 'wait'
  | 'stop waiting'
  | 'accept an offer'
  | 'refuse an offer'
  | 'enter leave'
  | 'remove leave'
  | 'plan a bad day'
  | 'send a plan'
  | 'note a call'
  | 'close a plan'

export interface Operation {
  /** Written into the reason of the move it makes, so that every row can be asked who caused it. */
  id: string
  name: OperationName
  /** What it was done to, where its answer does not say: the leave removed, the hold let go or booked, the offer answered. */
  subject?: string
  outcome: Outcome
  status: number
  /** How many appointments it makes, all or none; one unless said. */
  parts?: number
  /** The answer's body; of a refusal its problem document. */
  answer: unknown
  /** Epoch milliseconds, of the machine that all processes share. */
  askedAt: number
  answeredAt: number
}

export interface History {
  operations: Operation[]
  faults: string[]
}

/** The reason that an operation gives, and by which its row is found again. */
export const causeOf = (id: string): string => `torture ${id}`
