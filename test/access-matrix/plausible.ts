/** As much of JSON Schema as the document of Praxis uses. */
export interface Schema {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  format?: string
  examples?: unknown[]
  minimum?: number
  minItems?: number
  minLength?: number
  minProperties?: number
  default?: unknown
}

/**
 * The least that a schema takes and that somebody might mean: what is required, and one member where none is. `idOf` knows what a field
 * named `patientId` or `doctorIds` could name.
 */
export function plausible(schema: Schema, idOf: (field: string) => string, field = ''): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0]
  if (choice !== undefined) return plausible(choice, idOf, field)
  const type = [schema.type].flat()[0]
  if (type === 'object') return objectOf(schema, idOf)
  if (type === 'array') {
    const { items = {} } = schema
    return Array.from({ length: schema.minItems ?? 0 }, () => plausible(items, idOf, field))
  }
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1
  if (type === 'boolean') return true
  if (type === 'null') return null
  return textOf(schema, idOf, field)
}

function objectOf(schema: Schema, idOf: (field: string) => string): Record<string, unknown> {
  const { properties = {}, required = [] } = schema
  const first = Object.keys(properties)[0]
  const wanted = required.length === 0 && (schema.minProperties ?? 0) > 0 && first !== undefined ? [first] : required
  return Object.fromEntries(wanted.map((name) => [name, plausible(properties[name] ?? {}, idOf, name)]))
}

function textOf(schema: Schema, idOf: (field: string) => string, field: string): string {
  if (schema.format === 'uuid') return idOf(field)
  if (typeof schema.examples?.[0] === 'string') return schema.examples[0]
  if (schema.format === 'date') return '2026-12-01'
  if (schema.format === 'date-time') return '2026-12-01T09:00:00+01:00'
  if (schema.format === 'email') return 'somebody.new@mail.example'
  if (/zone/i.test(field)) return 'Europe/Berlin'
  if (/locale|language/i.test(field)) return 'de'
  if (/phone/i.test(field)) return '+49 30 5550199'
  if (/colou?r/i.test(field)) return '#336699'
  return 'Something plausible'.padEnd(schema.minLength ?? 0, '.')
}
