import { randomBytes, randomUUIDv7 } from 'node:crypto'

declare const brand: unique symbol

/** A UUID that knows what it names, so that a patient cannot be passed as a doctor. */
export type Id<Name extends string> = string & { readonly [brand]: Name }

/** A new UUIDv7 (RFC 9562): grows with time, so index pages fill in order. Made here because PostgreSQL 15 has none. */
export function newId<Name extends string>(): Id<Name> {
  return randomUUIDv7() as Id<Name>
}

/**
 * For the few ids whose knowledge is the right to something: 128 bits of the system's generator (ASVS 5.0, 11.5.1), where a UUIDv7 has 74 and a
 * UUIDv4 122. Written and kept as a UUID is, so that the wire, the column and every schema stay as they are; its digits for version and variant
 * are random too and mean nothing. Weighed against a secret beside the id: the contract says that the id is the capability.
 */
export function newUnguessableId<Name extends string>(): Id<Name> {
  const digits = randomBytes(16).toString('hex')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as Id<Name>
}

/** Brands text whose shape a schema (`format: uuid`) or the database has already checked. */
export function asId<Name extends string>(text: string): Id<Name> {
  return text as Id<Name>
}
