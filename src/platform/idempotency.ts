import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { refusalsOf } from './refusal.ts'
import type { Reader, Tx } from './database/transaction.ts'

/** A request that its caller may send again: who, under which key, and what exactly was asked. */
export interface RetryableRequest {
  clinicId: string
  caller: string
  key: string
  /** SHA-256 over method, path and body: the same key with another request is a mistake, not a retry. */
  hash: string
}

export interface Answer {
  status: number
  headers: Record<string, string>
  body: unknown
}

export const idempotencyRefusals = refusalsOf('request', {
  idempotency_key_reused: ['conflict', 'This Idempotency-Key was already used for a different request.'],
  idempotency_key_malformed: ['invalid', 'An Idempotency-Key is 8 to 200 visible ASCII characters.'],
})

export function retryable(
  { clinicId, caller }: Pick<RetryableRequest, 'clinicId' | 'caller'>,
  key: string,
  method: string,
  path: string,
  body: unknown,
): RetryableRequest {
  if (!/^[\x21-\x7e]{8,200}$/.test(key))
    throw idempotencyRefusals.idempotency_key_malformed({
      errors: [{ pointer: 'Idempotency-Key', detail: 'must be 8 to 200 visible ASCII characters' }],
    })
  const hash = createHash('sha256')
    .update(`${method} ${path}\n${JSON.stringify(body)}`)
    .digest('base64url')
  return { clinicId, caller, key, hash }
}

/** The answer already given to this request, or undefined; refuses a key used for another request. */
export async function earlierAnswer(reader: Reader, request: RetryableRequest): Promise<Answer | undefined> {
  const { rows } = await sql<Answer & { hash: string }>`
    select request_hash as hash, status, headers, body from platform.idempotent_answer
    where clinic_id = ${request.clinicId} and caller = ${request.caller} and key = ${request.key}
  `.execute(reader.sql)
  const found = rows[0]
  if (found === undefined) return undefined
  if (found.hash !== request.hash) throw idempotencyRefusals.idempotency_key_reused()
  return { status: found.status, headers: found.headers, body: found.body }
}

/**
 * Keeps the answer in the transaction of the change it answers. Of two equal requests at once the second waits here for the
 * first and then fails on `one_answer_per_key`; the caller then reads {@link earlierAnswer}.
 */
export async function keepAnswer(tx: Tx, request: RetryableRequest, answer: Answer, now: number): Promise<void> {
  await sql`
    insert into platform.idempotent_answer (clinic_id, caller, key, request_hash, status, headers, body, answered_at)
    values (${request.clinicId}, ${request.caller}, ${request.key}, ${request.hash}, ${answer.status}, ${JSON.stringify(answer.headers)}, ${JSON.stringify(answer.body)}, ${new Date(now)})
  `.execute(tx.sql)
}
