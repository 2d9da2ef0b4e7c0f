import { expect, test } from 'vitest'
import { schemaTypes, typeOf } from './openapi-types.ts'

test('the shapes TypeBox writes become the types they describe', () => {
  expect(typeOf({ type: 'array', items: { type: 'string', format: 'uuid' } })).toBe('(string)[]')
  expect(
    typeOf({
      anyOf: [
        { const: 'add', type: 'string' },
        { const: 'replace', type: 'string' },
      ],
    }),
  ).toBe('"add" | "replace"')
  expect(typeOf({ anyOf: [{ type: 'integer' }, { type: 'null' }] })).toBe('number | null')
  expect(typeOf({ type: ['string', 'null'] })).toBe('string | null')
  expect(typeOf({ $ref: '#/components/schemas/Doctor' })).toBe('components["schemas"]["Doctor"]')
  expect(typeOf({ type: 'object', patternProperties: { '^.*$': { type: 'number' } } })).toBe(
    '{ [name: string]: number }',
  )
})

test('what is not required may be left out or undefined', () => {
  const schema = {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string' }, note: { type: 'string', description: 'ends */ here' } },
  }
  expect(typeOf(schema)).toBe('{ "id": string; /** ends * / here */ "note"?: string | undefined }')
})

test('an operation carries its parameters, body and answers', () => {
  const answer = { description: 'ok', content: { 'application/json': { schema: { type: 'string' } } } }
  const written = schemaTypes({
    paths: {
      '/things/{id}': {
        post: {
          parameters: [{ in: 'path', name: 'id', required: true, schema: { type: 'string' } }],
          requestBody: { required: true, content: { 'application/json': { schema: { type: 'boolean' } } } },
          responses: { 200: answer, 204: { description: 'gone' } },
        },
      },
    },
  })
  expect(written).toContain('"/things/{id}": {')
  expect(written).toContain('query?: never; header?: never; path: { "id": string }')
  expect(written).toContain('requestBody: { content: { "application/json": boolean } }')
  expect(written).toContain('200: { headers: { [name: string]: unknown }; content: { "application/json": string } }')
  expect(written).toContain('204: { headers: { [name: string]: unknown }; content?: never }')
})

test('something else than a document is refused', () => {
  expect(() => schemaTypes('<html>')).toThrow('not an OpenAPI document')
})
