import { sql } from 'kysely'
import type { Reader, Tx } from '#platform'
import type { State } from '../message.ts'

type Row = Record<string, unknown>
const instant = (at: number): Date => new Date(at)

/** Keeps the letter that an offer owes, due when it may leave, unless it was kept before; answers whether it is new. */
export async function insertOfferLetter(
  tx: Tx,
  letter: { offerId: string; clinicId: string; patientId: string; recipient: string; dueAt: number },
  now: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into notifications.offer_letter (offer_id, clinic_id, patient_id, recipient, state, created_at, changed_at, due_at)
    values (${letter.offerId}, ${letter.clinicId}, ${letter.patientId}, ${letter.recipient}, 'planned', ${instant(now)}, ${instant(now)}, ${instant(letter.dueAt)})
    on conflict do nothing
    returning offer_id
  `.execute(tx.sql)
  return rows.length > 0
}

export interface OfferLetterRow {
  offerId: string
  clinicId: string
  recipient: string
}

/** A letter that is due, locked until the transaction ends; undefined when it is not due, not there, or in other hands. */
export async function lockDueOfferLetter(tx: Tx, offerId: string, now: number): Promise<OfferLetterRow | undefined> {
  const { rows } = await sql<OfferLetterRow>`
    select offer_id as "offerId", clinic_id as "clinicId", recipient from notifications.offer_letter
    where offer_id = ${offerId} and due_at <= ${instant(now)}
    for update skip locked
  `.execute(tx.sql)
  return rows[0]
}

/** From now on the letter is in the hands of one process; answers which attempt this is. */
export async function beginOfferLetter(tx: Tx, offerId: string, recipient: string, now: number): Promise<number> {
  const { rows } = await sql<{ attempts: number }>`
    update notifications.offer_letter
    set state = 'sending', attempts = attempts + 1, recipient = ${recipient}, changed_at = ${instant(now)}, due_at = null
    where offer_id = ${offerId}
    returning attempts
  `.execute(tx.sql)
  return rows[0]?.attempts ?? 1
}

export interface OfferLetterChange {
  state: State
  at: number
  lastError?: string | null
  dueAt?: number | undefined
}

/** Writes a letter's next state; only `sent` has a time it was sent at, only a waiting one is due. */
export async function setOfferLetterState(
  tx: Tx,
  offerId: string,
  { state, at, lastError = null, dueAt }: OfferLetterChange,
): Promise<void> {
  await sql`
    update notifications.offer_letter set state = ${state}, changed_at = ${instant(at)}, last_error = ${lastError},
      due_at = ${dueAt === undefined ? null : instant(dueAt)}, sent_at = ${state === 'sent' ? instant(at) : null}
    where offer_id = ${offerId}
  `.execute(tx.sql)
}

/** Letters whose time has come, of every clinic, longest waiting first. */
export async function findDueOfferLetters(
  reader: Reader,
  now: number,
  atMost: number,
): Promise<{ offerId: string; clinicId: string }[]> {
  const { rows } = await sql<{ offerId: string; clinicId: string }>`
    select offer_id as "offerId", clinic_id as "clinicId" from notifications.offer_letter
    where due_at <= ${instant(now)} order by due_at, offer_id limit ${atMost}
  `.execute(reader.sql)
  return rows
}

/** Gives up on letters whose sender never came back. */
export async function markOfferLettersUnknown(tx: Tx, sendingSince: number, now: number, why: string): Promise<void> {
  await sql`
    update notifications.offer_letter set state = 'unknown', changed_at = ${instant(now)}, last_error = ${why}
    where state = 'sending' and changed_at < ${instant(sendingSince)}
  `.execute(tx.sql)
}

export async function deleteOldOfferLetters(tx: Tx, before: number, atMost: number): Promise<void> {
  await sql`
    delete from notifications.offer_letter where offer_id in (
      select offer_id from notifications.offer_letter where created_at < ${instant(before)} and due_at is null and state <> 'sending'
      limit ${atMost} for update skip locked)
  `.execute(tx.sql)
}

/** As the other letters are told in an export. */
export async function selectOfferLettersTo(
  reader: Reader,
  clinicId: string,
  patientIds: readonly string[],
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select 'offer' as kind, 'email' as channel, recipient, state, attempts, last_error as "lastError", created_at as "createdAt", sent_at as "sentAt"
    from notifications.offer_letter where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[])
    order by created_at, offer_id
  `.execute(reader.sql)
  return rows
}

export async function deleteOfferLettersTo(tx: Tx, clinicId: string, patientIds: readonly string[]): Promise<void> {
  await sql`
    delete from notifications.offer_letter where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[])
  `.execute(tx.sql)
}
