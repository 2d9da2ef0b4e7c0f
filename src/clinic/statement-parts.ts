import { sql } from 'kysely'
import { readCursor } from '#platform'

/** Part of a list: at most so many, after the one of this name (or date) and id. */
export interface PageStart {
  /** null: no end. */
  limit: number | null
  after?: readonly [name: string, id: string] | undefined
}

export const WHOLE_LIST: PageStart = { limit: null }

export const retired = sql<boolean>`retired_at is not null`.as('retired')
export const byName = sql`lower(name)`

/** The rows of a list after the last one of the page before. */
export function later({ after }: PageStart) {
  return after === undefined
    ? sql<boolean>`true`
    : sql<boolean>`(lower(name), id) > (lower(${after[0]}), ${after[1]}::uuid)`
}

/** Where the page begins that a caller asks for by its cursor. */
export function pageStart(cursor: string | undefined): PageStart['after'] {
  const key = readCursor(cursor, ['string', 'uuid'])
  return key === undefined ? undefined : [String(key[0]), String(key[1])]
}
