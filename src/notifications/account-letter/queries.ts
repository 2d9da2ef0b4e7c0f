import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Reader, Tx } from '#platform'
import type { State } from '../message.ts'
import type { Details, LetterKind } from './account-letter.ts'
import type { AccountLetterTables } from './tables.ts'

const on = (reader: Reader): Kysely<AccountLetterTables> => reader.sql.withTables<AccountLetterTables>()
const instant = (at: number): Date => new Date(at)

export interface LetterRow {
  id: string
  clinicId: string
  /** None of an invitation. */
  accountId: string | null
  kind: LetterKind
  recipient: string
  details: Details
  /** Epoch milliseconds. */
  worthlessAt: number
}

/** Keeps a letter that is owed, due at once, unless this fact was told before; answers whether it is new. */
export async function insertLetter(tx: Tx, letter: LetterRow & { factId: string }, now: number): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('notifications.account_letter')
    .values({
      id: letter.id,
      clinic_id: letter.clinicId,
      account_id: letter.accountId,
      fact_id: letter.factId,
      kind: letter.kind,
      channel: 'email',
      recipient: letter.recipient,
      details: JSON.stringify(letter.details),
      state: 'planned',
      attempts: 0,
      last_error: null,
      created_at: instant(now),
      changed_at: instant(now),
      due_at: instant(now),
      sent_at: null,
      worthless_at: instant(letter.worthlessAt),
    })
    .onConflict((conflict) => conflict.constraint('letter_told_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** A letter that is due, locked until the transaction ends; undefined when it is not due, not there, or in other hands. */
export async function lockDueLetter(tx: Tx, id: string, now: number): Promise<LetterRow | undefined> {
  return on(tx)
    .selectFrom('notifications.account_letter')
    .select([
      'id',
      'clinic_id as clinicId',
      'account_id as accountId',
      'kind',
      'recipient',
      'details',
      'worthless_at as worthlessAt',
    ])
    .where('id', '=', id)
    .where('due_at', '<=', sql<number>`${instant(now)}`)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export interface LetterChange {
  state: State
  at: number
  lastError?: string | null
  dueAt?: number | undefined
}

/** Writes a letter's next state; only `sent` has a time it was sent at, only a waiting one is due. */
export async function setLetterState(tx: Tx, id: string, change: LetterChange): Promise<void> {
  const { state, at, lastError = null, dueAt } = change
  await on(tx)
    .updateTable('notifications.account_letter')
    .set({
      state,
      changed_at: instant(at),
      last_error: lastError,
      due_at: dueAt === undefined ? null : instant(dueAt),
      sent_at: state === 'sent' ? instant(at) : null,
    })
    .where('id', '=', id)
    .execute()
}

/** From now on the letter is in the hands of one process; answers which attempt this is. */
export async function beginLetterAttempt(tx: Tx, id: string, now: number): Promise<number> {
  const begun = await on(tx)
    .updateTable('notifications.account_letter')
    .set((row) => ({ state: 'sending', attempts: row('attempts', '+', 1), changed_at: instant(now), due_at: null }))
    .where('id', '=', id)
    .returning('attempts')
    .executeTakeFirstOrThrow()
  return begun.attempts
}

/** Gives up on letters whose sender never came back. */
export async function markLettersUnknown(tx: Tx, sendingSince: number, now: number, why: string): Promise<void> {
  await on(tx)
    .updateTable('notifications.account_letter')
    .set({ state: 'unknown', changed_at: instant(now), last_error: why })
    .where('state', '=', 'sending')
    .where('changed_at', '<', sql<number>`${instant(sendingSince)}`)
    .execute()
}

/** The address of somebody who was erased stays no longer than the letter that says so is on its way. */
export async function forgetFarewells(tx: Tx): Promise<void> {
  await sql`
    delete from notifications.account_letter where kind = 'erasure_done' and due_at is null and state <> 'sending'
  `.execute(tx.sql)
}

/** Letters whose time has come, longest waiting first. */
export async function findDueLetters(
  reader: Reader,
  now: number,
  atMost: number,
): Promise<{ id: string; clinicId: string }[]> {
  return on(reader)
    .selectFrom('notifications.account_letter')
    .select(['id', 'clinic_id as clinicId'])
    .where('due_at', '<=', sql<number>`${instant(now)}`)
    .orderBy('due_at')
    .orderBy('id')
    .limit(atMost)
    .execute()
}

/** What a fact heard before became. */
export async function findLetterOf(reader: Reader, factId: string): Promise<string | undefined> {
  const found = await on(reader)
    .selectFrom('notifications.account_letter')
    .select('id')
    .where('fact_id', '=', factId)
    .executeTakeFirst()
  return found?.id
}
