import { accountOf } from '#identity'
import type { Context } from '#identity'
import type { Fact } from '#platform'
import type { ErasureRow } from './queries.ts'

/** Every fact privacy announces. They carry `{ erasureId, accountId, patientId }`, ids or null, and no name. */
export const FACTS = {
  erasureAsked: 'ops.erasure_asked',
  erasureWithdrawn: 'ops.erasure_withdrawn',
  personErased: 'ops.person_erased',
} as const

export function erasureFact(
  ctx: Pick<Context, 'actor' | 'now'>,
  what: keyof typeof FACTS,
  { id, clinicId, accountId, patientId }: ErasureRow,
): Fact {
  const payload = { erasureId: id, accountId, patientId }
  return { name: FACTS[what], clinicId, payload, at: ctx.now, by: accountOf(ctx.actor) }
}
