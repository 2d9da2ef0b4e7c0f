import { expect, test } from 'vitest'
import { peopleRoutes } from '#people'
import { asId } from '#platform'
import { anna } from '../../test/cast.ts'
import { twoClinics } from '../../test/two-clinics.ts'
import { isWanted } from './consent-wanted.ts'

test('a reminder is sent to who agreed, and to nobody else; what was booked is told to everybody', async () => {
  const { as, database, riverside, hilltop } = await twoClinics(peopleRoutes)
  const desk = as('receptionist')
  const patientId = asId<'patient'>((await desk.post('/api/v1/patients', anna)).json<{ id: string }>().id)
  const person = { clinicId: riverside, patientId }
  const kind = 'reminders_by_email'
  for (const told of ['confirmation', 'request', 'change', 'cancellation'] as const)
    expect(await isWanted(database, person, told)).toBe(true)
  expect(await isWanted(database, person, 'reminder')).toBe(false)

  const texts = [{ locale: 'en', title: 'Reminders', text: 'May we remind you?' }]
  await as('administrator').post('/api/v1/consent-texts', { kind, texts })
  const url = `/api/v1/patients/${patientId}/consents`
  await desk.post(url, { kind, given: true, version: 1, locale: 'en' })
  expect(await isWanted(database, person, 'reminder')).toBe(true)
  expect(await isWanted(database, { ...person, clinicId: hilltop }, 'reminder')).toBe(false)
  // Decided a moment later than the first: the test's clock stands still.
  await desk.post(url, { kind, given: false })
  expect(await isWanted(database, person, 'reminder')).toBe(false)
})
