import { Type } from 'typebox'
import type { Static, TSchema } from 'typebox'
import type { Id } from '../ids.ts'

/**
 * Fields as every interface takes them. A pattern is also tried on text that is too long already, so each runs in linear
 * time: neighbouring repetitions share no character. `\p{C}` is everything without a glyph: NUL, which PostgreSQL cannot
 * store, lone surrogates, which UTF-8 cannot, and the invisible characters that would make a blank name look filled.
 */
const LINE = String.raw`^[\s\p{Cf}]*[^\s\p{C}][^\p{Cc}\p{Cs}]*$`
const LINES = String.raw`^[\s\p{Cf}]*[^\s\p{C}]([^\p{Cc}\p{Cs}]|[\n\r\t])*$`
const PHONE = String.raw`^[ (]*(\+[ ()./-]*)?[0-9]([ ()./-]*[0-9]){3,14}[ )]*$`

/** What a problem document says instead of the pattern. */
export const PATTERN_SAYS: Readonly<Record<string, string>> = {
  [LINE]: 'must be one line of text, not blank and without control characters',
  [LINES]: 'must be text, not blank and without control characters',
  [PHONE]: 'must be a telephone number of 4 to 15 digits, best with its country: +49 30 1234567',
}

interface Described {
  description?: string
  examples?: unknown[]
}

/** A UUID, branded by what it names. `maxLength` keeps the `urn:uuid:` spelling out, which PostgreSQL does not read. */
export function idField<Name extends string>(options: Described = {}) {
  return Type.Unsafe<Id<Name>>(Type.String({ format: 'uuid', maxLength: 36, 'x-any-case': true, ...options }))
}

/** One line that says something, such as a name. Trim it before it is kept. */
export function lineField(maxLength: number, options: Described = {}) {
  return Type.String({ minLength: 1, maxLength, pattern: LINE, ...options })
}

/** Text of several lines that says something. */
export function textField(maxLength: number, options: Described = {}) {
  return Type.String({ minLength: 1, maxLength, pattern: LINES, ...options })
}

/** A date without a time, `YYYY-MM-DD` (RFC 3339 full-date). */
export function dateField(options: Described = {}) {
  return Type.String({ format: 'date', ...options })
}

/** A field that may be null: one JSON Schema type list, since a union's errors would name every branch. */
export function orNull<T extends TSchema>(field: T) {
  const values = 'enum' in field && Array.isArray(field.enum) ? { enum: [...(field.enum as unknown[]), null] } : {}
  return Type.Unsafe<Static<T> | null>({
    ...field,
    ...values,
    type: ['type' in field ? field.type : 'string', 'null'],
  })
}

export function emailField(options: Described = {}) {
  return Type.String({ format: 'email', maxLength: 254, ...options })
}

/** 4 to 15 digits as people write them; E.164 allows no more. */
export function phoneField(options: Described = {}) {
  return Type.String({ maxLength: 40, pattern: PHONE, ...options })
}

/** The same input with every text in it rid of the blanks around it. */
export function trimmed<Input extends object>(input: Input): Input {
  const entries = Object.entries(input).map(([field, value]) => [
    field,
    typeof value === 'string' ? value.trim() : value,
  ])
  return Object.fromEntries(entries) as Input
}
