import pg from 'pg'
import type { Status } from '../../../src/booking/appointment/life.ts'
import { ROWS } from './rows.sql.ts'

export interface Visit {
  id: string
  doctor: string
  patient: string
  visitType: string
  resources: string[]
  series: string | null
  status: Status
  version: number
  startAt: number
  endAt: number
}

export interface Move {
  appointment: string
  version: number
  name: string
  from: Status | null
  to: Status
  fromStart: number | null
  toStart: number
  /** The reason that was given; of an offer accepted `offer <id>`, of a call `line <id>`. */
  cause: string
}

/** A time that is kept: for whoever fills in a form, for an offer, for the proposal of a plan. */
export interface Hold {
  id: string
  doctor: string
  visitType: string
  startAt: number
  endAt: number
  expiresAt: number
  /** Whether the doctor's time is claimed for it, with its deadline. */
  isClaimed: boolean
}

export interface Offer {
  id: string
  state: 'open' | 'accepted' | 'refused' | 'lapsed' | 'withdrawn'
  hold: string
  entry: string | null
  moves: string | null
  appointment: string | null
  deadline: number
}

export interface Entry {
  id: string
  patient: string
  state: 'waiting' | 'fulfilled' | 'withdrawn' | 'ended'
}

export interface Plan {
  id: string
  causeId: string
  endAt: number
  isOpen: boolean
}

export interface Line {
  id: string
  plan: string
  appointment: string
  state: string
  hold: string | null
  offer: string | null
  calls: number
  isOver: boolean
}

/** How often something was announced, and what. */
export interface Announced {
  name: string
  subject: string
  version: number | null
  times: number
}

/** A letter as it is kept, about an appointment's version or an offer. */
export interface Letter {
  id: string
  state: string
  recipient: string
}

export interface Rows {
  now: number
  visits: Visit[]
  moves: Move[]
  holds: Hold[]
  offers: Offer[]
  entries: Entry[]
  plans: Plan[]
  lines: Line[]
  facts: Announced[]
  letters: Letter[]
  /** Visits that were booked, whose patients have an address, who were told of it by no letter although nothing waits to be done. */
  untold: string[]
}

/** Everything of one moment, for whoever runs goes on meanwhile: read in one statement. */
export async function readRows(databaseUrl: string): Promise<Rows> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ rows: Rows }>(ROWS)
    const [row] = rows
    if (row === undefined) throw new Error('the database said nothing')
    return row.rows
  } finally {
    await client.end()
  }
}
