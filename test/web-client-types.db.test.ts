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
  // After a change of the API `npx vitest run --project embedded web-client-types --update` writes the file anew.
  await expect(schemaTypes(document)).toMatchFileSnapshot('../web/api/schema.d.ts')
})
