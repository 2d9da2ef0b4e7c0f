import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { schemaTypes } from '../bin/openapi-types.ts'
import { testApp } from './app.ts'
import { testClinic } from './clinic.ts'
import { testDatabase } from './database.ts'

test('the web client is checked against the API as it is now', async () => {
  const database = await testDatabase()
  const { clinicId } = await testClinic(database)
  const { app } = await testApp(database, { clinicId })
  const document: unknown = (await app.inject('/api/v1/openapi.json')).json()
  const written = await readFile(new URL('../web/api/schema.d.ts', import.meta.url), 'utf8')
  expect(written).toContain('"/api/v1/appointments"')
  expect(
    schemaTypes(document),
    'run `npm start`, then: node bin/openapi-types.ts http://127.0.0.1:3000/api/v1/openapi.json',
  ).toBe(written)
})
