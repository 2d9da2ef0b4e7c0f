import { expect, test } from 'vitest'
import { changeClinic } from '#clinic'
import { testClinic } from '../../../test/clinic.ts'
import type { Caller, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { bookAppointment } from './book-appointment.ts'

const slotAt = ({ drWeber, checkUp, berlin }: TestClinic, start: string) => ({
  doctorId: drWeber.id,
  visitTypeId: checkUp.id,
  locationId: berlin.id,
  start,
})

test('where a clinic asks for a verified address, Anna books once hers is; the desk books for her before', async () => {
  const database = await testDatabase()
  const clinic = await testClinic(database)
  const { anna, rosa, amir, ctxOf } = clinic
  const book = (caller: Caller, start: string) =>
    bookAppointment(ctxOf(caller), { slot: slotAt(clinic, start), patientId: anna.patientId })
  expect((await book(anna, '2026-11-25T10:00:00+01:00')).status).toBe(201)

  await changeClinic(ctxOf(amir), () => true, { requireVerifiedEmail: true })
  await expect(book(anna, '2026-11-25T11:00:00+01:00')).rejects.toMatchObject({ code: 'identity.email_not_verified' })
  expect((await book(rosa, '2026-11-25T11:00:00+01:00')).status).toBe(201)

  await database.pool.query('update identity.account set email_verified = true where id = $1', [anna.accountId])
  expect((await book(anna, '2026-11-25T12:00:00+01:00')).status).toBe(201)
})
