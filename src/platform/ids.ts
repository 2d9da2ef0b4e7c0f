import { randomUUIDv7 } from 'node:crypto'

declare const brand: unique symbol

/** A UUID that knows what it names, so that a patient cannot be passed as a doctor. */
export type Id<Name extends string> = string & { readonly [brand]: Name }

/** A new UUIDv7 (RFC 9562): grows with time, so index pages fill in order. Made here because PostgreSQL 15 has none. */
export function newId<Name extends string>(): Id<Name> {
  return randomUUIDv7() as Id<Name>
}

/** Brands text whose shape a schema (`format: uuid`) or the database has already checked. */
export function asId<Name extends string>(text: string): Id<Name> {
  return text as Id<Name>
}
