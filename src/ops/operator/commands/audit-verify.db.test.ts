import { expect, test } from 'vitest'
import { sealEvents, verifyTrail } from '#identity'
import { testApp } from '../../../../test/app.ts'
import { testClinic } from '../../../../test/clinic.ts'
import { testDatabase } from '../../../../test/database.ts'
import type { Operator } from '../command.ts'
import { auditVerify } from './audit-verify.ts'

test('the operator is told that the trail is whole, and of the first event that is not, with an exit that fails', async () => {
  const database = await testDatabase()
  const { clinicId, now } = await testClinic(database)
  const { authentication } = await testApp(database, { clinicId })
  await sealEvents(database, now)
  const lines: string[] = []
  const print = (line: string) => void lines.push(line)
  const asked = { publicUrl: 'http://localhost', now: () => now, name: 'ops', print }
  const operator: Operator = {
    ...asked,
    database,
    authentication,
    secret: { text: 'a secret of thirty-two characters', file: undefined },
  }

  await auditVerify.run(operator, {})
  expect(lines[1]).toMatch(new RegExp(`^${clinicId} +\\d+ +intact`))
  const { head } = await verifyTrail(database, clinicId)
  const written = `${clinicId}:${head?.number}:${head?.hash.toString('hex')}`
  await auditVerify.run(operator, { head: written, json: true })
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ clinicId, intact: true, fault: null })

  const other = `${clinicId}:${head?.number}:${'0'.repeat(64)}`
  await expect(auditVerify.run(operator, { head: other })).rejects.toThrow(
    'The audit trail of 1 of 1 clinics is broken.',
  )
  await expect(auditVerify.run(operator, { head: 'x' })).rejects.toMatchObject({ code: 'ops.audit_head_malformed' })
  await database.asOwner(
    'alter table identity.audit_event disable trigger all; delete from identity.audit_event where number = 7',
  )
  await expect(auditVerify.run(operator, { clinic: clinicId })).rejects.toMatchObject({ code: 'ops.audit_broken' })
  expect(lines.at(-1)).toContain('event missing, event 7')
})
