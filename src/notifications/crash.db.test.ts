import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { MINUTE, mailRoom } from './mail-room.fixture.ts'
import { sendDueMessages } from './send-due-messages.ts'

test('Praxis is killed between sending a letter and writing that it was sent: the message is unknown and never sent again', async () => {
  const { anna, book, mail, telling, clock, states, database } = await mailRoom()
  mail.treat(anna.email, { does: 'take it and fall silent' })
  await book(anna.patientId, '2026-11-25T10:00:00+01:00')
  const sender = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'dying-sender.fixture.ts'), database.url, mail.url, String(clock.now)],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  )
  onTestFinished(() => void sender.kill('SIGKILL'))
  await vi.waitFor(() => expect(mail.arrived).toHaveLength(1), { timeout: 60_000, interval: 50 })
  sender.kill('SIGKILL')
  await once(sender, 'exit')

  mail.treat(anna.email, { does: 'take it' })
  clock.now += 9 * MINUTE
  await sendDueMessages(telling)
  expect(await states(), 'another process may still be sending it').toEqual([['confirmation', 'sending']])
  clock.now += 2 * MINUTE
  await sendDueMessages(telling)
  expect(await states()).toEqual([['confirmation', 'unknown']])
  clock.now += 24 * 60 * MINUTE
  await sendDueMessages(telling)
  expect(mail.arrived).toHaveLength(1)
})

test('Praxis is killed before it sent anything: the next one sends the message', async () => {
  const { anna, book, mail, telling, clock, states, tellAll, database } = await mailRoom()
  await book(anna.patientId, '2026-11-25T10:00:00+01:00')
  // What a process leaves behind that dies between its two transactions: the row as planned, which another connection sees.
  mail.treat(anna.email, { does: 'refuse the recipient', code: 451 })
  await tellAll()
  await database.pool.query(`update notifications.message set state = 'planned', attempts = 0, due_at = created_at`)
  mail.treat(anna.email, { does: 'take it' })
  clock.now += MINUTE
  await sendDueMessages(telling)
  expect(await states()).toEqual([['confirmation', 'sent']])
  expect(mail.arrived).toHaveLength(1)
})
