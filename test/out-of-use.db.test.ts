import { expect, test } from 'vitest'
import { retireLocation, retireVisitType } from '#clinic'
import { holdTime } from '#booking'
import { retireDoctor } from '#people'
import { testClinic } from './clinic.ts'
import type { TestClinic } from './clinic.ts'
import { testDatabase } from './database.ts'

test.each<[string, (clinic: TestClinic) => Promise<void>]>([
  ['a doctor who left', (clinic) => retireDoctor(clinic.ctxOf('system'), clinic.drWeber.id)],
  ['a visit type off the offer', (clinic) => retireVisitType(clinic.ctxOf('system'), clinic.checkUp.id)],
  ['a closed-down location', (clinic) => retireLocation(clinic.ctxOf('system'), clinic.berlin.id)],
])('%s can no longer be booked, from the next call on', async (_what, retire) => {
  const clinic = await testClinic(await testDatabase(2))
  const { drWeber, checkUp, berlin } = clinic
  const visitor = clinic.ctxOf('visitor')
  const wish = (start: string) => ({ doctorId: drWeber.id, visitTypeId: checkUp.id, locationId: berlin.id, start })
  await holdTime(visitor, wish('2026-11-23T09:00:00+01:00'))
  await retire(clinic)
  await expect(holdTime(visitor, wish('2026-11-23T10:00:00+01:00'))).rejects.toMatchObject({
    code: 'booking.unknown_reference',
  })
})
