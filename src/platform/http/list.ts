import { Type } from 'typebox'
import type { TSchema } from 'typebox'
import { refusalsOf } from '../refusal.ts'

const refusals = refusalsOf('request', {
  cursor_malformed: ['invalid', 'The cursor is not one that this list gave.'],
})

/** A list as every interface of Praxis answers it. `cursor` of the next call is `nextCursor` of this one. */
export interface Page<T> {
  data: T[]
  nextCursor: string | null
}

export const pageQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, description: 'At most so many entries.' })),
  cursor: Type.Optional(Type.String({ maxLength: 500, description: 'nextCursor of the page before.' })),
}

export function pageOf<T extends TSchema>(entry: T) {
  return Type.Object({ data: Type.Array(entry), nextCursor: Type.Union([Type.String(), Type.Null()]) })
}

/** Turns `limit + 1` rows into a page; the cursor is what sorts the last row shown. */
export function page<Row, Entry>(
  rows: Row[],
  limit: number,
  sortKey: (row: Row) => readonly (string | number)[],
  entry: (row: Row) => Entry,
): Page<Entry> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const nextCursor = rows.length > limit && last !== undefined ? writeCursor(sortKey(last)) : null
  return { data: shown.map(entry), nextCursor }
}

export function writeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads a cursor of `[number | text …, uuid]`; anything else is refused, for it reaches SQL parameters. */
export function readCursor(
  cursor: string | undefined,
  shape: readonly ('number' | 'string' | 'uuid')[],
): (string | number)[] | undefined {
  if (cursor === undefined) return undefined
  const key = parse(cursor)
  if (!Array.isArray(key) || key.length !== shape.length) throw refusals.cursor_malformed()
  return key.map((part: unknown, index) => {
    const kind = shape[index]
    if (kind === 'number' && typeof part === 'number' && Number.isFinite(part)) return part
    if (kind === 'string' && typeof part === 'string') return part
    if (kind === 'uuid' && typeof part === 'string' && UUID.test(part)) return part
    throw refusals.cursor_malformed()
  })
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw refusals.cursor_malformed()
  }
}
