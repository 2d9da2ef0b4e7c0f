/**
 * What one table keeps of people, and what becomes of it. Each module writes these lines for its own tables; a test plants a word in every
 * column of every table and holds against them what an export tells and what an erasure leaves, so a new table has to be answered for.
 */
export interface PersonalData {
  table: string
  what: string
  why: string
  /** Until when, if nobody asks for anything. */
  until: string
  seenBy: string
  /** Columns (or `*`) that the person is not given, each with its reason. */
  notExported?: Readonly<Record<string, string>>
  /** Columns (or `*`) that an erasure leaves for a time or for good, each with its reason. */
  remains?: Readonly<Record<string, string>>
}

/** A part of what is known of somebody: one kind of record, each with its fields by name. Instants are epoch milliseconds in fields that end in `At`. */
export interface KnownRecords {
  kind: string
  records: readonly Readonly<Record<string, unknown>>[]
}
