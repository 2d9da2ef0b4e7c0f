/**
 * Writes web/api/schema.d.ts, the types the web client is checked against, from an OpenAPI 3.1 document.
 *
 *     node bin/openapi-types.ts http://127.0.0.1:3000/api/v1/openapi.json   (or a file)
 *
 * openapi-typescript would do this, but it needs the compiler API of TypeScript 5 and this project is on 7. Our schemas
 * come from TypeBox, so plain JSON Schema is all there is to read; a keyword not handled here becomes `unknown`, which
 * the type checker then complains about where it is used.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

type Json = { [member: string]: unknown }
const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])
const entries = (value: unknown): [string, Json][] =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, one]): [string, Json][] => (isObject(one) ? [[key, one]] : []))
    : []
const quoted = (name: string): string => JSON.stringify(name)

/** The TypeScript source of a JSON Schema. */
export function typeOf(schema: unknown): string {
  if (!isObject(schema)) return 'unknown'
  if (typeof schema['$ref'] === 'string')
    return `components["schemas"][${quoted(schema['$ref'].split('/').at(-1) ?? '')}]`
  if ('const' in schema) return JSON.stringify(schema['const'])
  if (Array.isArray(schema['enum'])) return schema['enum'].map((one) => JSON.stringify(one)).join(' | ')
  const choices = objects(schema['anyOf'] ?? schema['oneOf'])
  if (choices.length) return union(choices.map(typeOf))
  const parts = objects(schema['allOf'])
  if (parts.length) return parts.map(typeOf).join(' & ')
  if (Array.isArray(schema['type'])) return union(schema['type'].map((type) => typeOf({ ...schema, type })))
  return ofType(schema)
}

function ofType(schema: Json): string {
  switch (schema['type']) {
    case 'string':
      return 'string'
    case 'number':
    case 'integer':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'null':
      return 'null'
    case 'array':
      return `(${typeOf(schema['items'])})[]`
    case 'object':
      return objectType(schema)
    default:
      return isObject(schema['properties']) ? objectType(schema) : 'unknown'
  }
}

const union = (types: string[]): string => [...new Set(types)].join(' | ')

function objectType(schema: Json): string {
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : [])
  const members = entries(schema['properties']).map(([name, one]) =>
    member(name, typeOf(one), required.has(name), one['description']),
  )
  if (members.length) return `{ ${members.join('; ')} }`
  const patterns = entries(schema['patternProperties'])
  const rest = patterns[0]?.[1] ?? schema['additionalProperties']
  return rest === false ? 'Record<string, never>' : `{ [name: string]: ${isObject(rest) ? typeOf(rest) : 'unknown'} }`
}

/** `| undefined`, because under exactOptionalPropertyTypes a filter that is not set could not be passed on otherwise. */
function member(name: string, type: string, isRequired: boolean, description?: unknown): string {
  const words = typeof description === 'string' ? `/** ${description.replaceAll('*/', '* /')} */ ` : ''
  return `${words}${quoted(name)}${isRequired ? '' : '?'}: ${type}${isRequired ? '' : ' | undefined'}`
}

function parametersType(parameters: Json[]): string {
  const places = ['query', 'header', 'path'].map((place) => {
    const own = parameters.filter((one) => one['in'] === place)
    const members = own.map((one) =>
      member(String(one['name']), typeOf(one['schema']), one['required'] === true, one['description']),
    )
    if (members.length === 0) return `${place}?: never`
    const isRequired = own.some((one) => one['required'] === true)
    return `${place}${isRequired ? '' : '?'}: { ${members.join('; ')} }${isRequired ? '' : ' | undefined'}`
  })
  return `{ ${places.join('; ')}; cookie?: never }`
}

function contentType(holder: Json): string | undefined {
  const media = entries(holder['content']).map(([type, one]) => `${quoted(type)}: ${typeOf(one['schema'])}`)
  return media.length ? `{ ${media.join('; ')} }` : undefined
}

function operationType(operation: Json): string {
  const body = isObject(operation['requestBody']) ? operation['requestBody'] : undefined
  const content = body && contentType(body)
  const request = content
    ? `requestBody${body['required'] === true ? '' : '?'}: { content: ${content} }`
    : 'requestBody?: never'
  const responses = entries(operation['responses']).map(([status, one]) => {
    const answer = contentType(one)
    return `      ${/^\d+$/.test(status) ? status : quoted(status)}: { headers: { [name: string]: unknown }; content${answer ? '' : '?'}: ${answer ?? 'never'} }`
  })
  return `{\n    parameters: ${parametersType(objects(operation['parameters']))}\n    ${request}\n    responses: {\n${responses.join('\n')}\n    }\n  }`
}

/** The whole file, from a parsed document. */
export function schemaTypes(document: unknown): string {
  if (!isObject(document)) throw new TypeError('not an OpenAPI document')
  const paths = entries(document['paths']).map(([path, item]) => {
    const methods = METHODS.flatMap((method) =>
      isObject(item[method]) ? [`  ${method}: ${operationType(item[method])}`] : [],
    )
    return `  ${quoted(path)}: {\n  ${methods.join('\n  ')}\n  }`
  })
  const components = isObject(document['components']) ? entries(document['components']['schemas']) : []
  const schemas = components.map(([name, schema]) => `    ${quoted(name)}: ${typeOf(schema)}`)
  const head = '// Written by bin/openapi-types.ts from /api/v1/openapi.json. Do not edit: run it again.\n'
  return `${head}export interface paths {\n${paths.join('\n')}\n}\nexport interface components {\n  schemas: {\n${schemas.join('\n')}\n  }\n}\n`
}

async function load(source: string): Promise<unknown> {
  if (/^https?:/.test(source)) return (await fetch(source)).json()
  return JSON.parse(await readFile(source, 'utf8'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = process.argv[2]
  if (!source) throw new Error('say where the document is: node bin/openapi-types.ts <file or address>')
  await writeFile(new URL('../web/api/schema.d.ts', import.meta.url), schemaTypes(await load(source)))
}
