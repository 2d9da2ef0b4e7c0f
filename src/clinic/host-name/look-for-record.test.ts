import { afterAll, beforeAll, expect, test } from 'vitest'
import { startNameServer } from '../../../test/servers/name-server.ts'
import type { NameServer, Zone } from '../../../test/servers/name-server.ts'
import { lookForRecord } from './look-for-record.ts'

let server: NameServer
beforeAll(async () => {
  server = await startNameServer()
})
afterAll(() => server.close())

const record = { name: '_praxis-challenge.park.example', value: 'praxis-verification=abc' }
const LONG = 'x'.repeat(250)
const MANY = Array.from({ length: 180 }, (_, index) => [LONG, `${index}`])

test.each<[string, Zone, string]>([
  ['the record', { says: [['praxis-verification=abc']] }, 'found'],
  ['the record among others', { says: [['v=spf1 -all'], ['praxis-verification=abc'], ['x']] }, 'found'],
  ['the record in pieces', { says: [['praxis-', 'verification', '=abc']] }, 'found'],
  [
    'the record over TCP, for it is too long',
    { does: 'say it over TCP only', says: [['praxis-verification=abc']] },
    'found',
  ],
  [
    'the record behind 45 kB of others',
    { does: 'say it over TCP only', says: [...MANY, ['praxis-verification=abc']] },
    'found',
  ],
  ['the record under another name', { does: 'say it is elsewhere', alias: 'acme.example' }, 'found'],
  ['another value', { says: [['praxis-verification=abd']] }, 'other_value'],
  ['the value with something behind it', { says: [['praxis-verification=abc ; evil']] }, 'other_value'],
  ['an empty record', { says: [['']] }, 'other_value'],
  ['no such name', { does: 'no such name' }, 'absent'],
  ['no such record', { does: 'no such record' }, 'absent'],
  ['a failure', { does: 'fail' }, 'no_answer'],
  ['a refusal', { does: 'refuse' }, 'no_answer'],
  ['nonsense', { does: 'talk nonsense' }, 'no_answer'],
  ['silence', { does: 'fall silent' }, 'no_answer'],
])('%s', async (_what, zone, outcome) => {
  server.zones.set(record.name, zone)
  server.zones.set('acme.example', { says: [['praxis-verification=abc']] })
  const saysNothing = 'does' in zone && ['fall silent', 'talk nonsense'].includes(zone.does)
  const patience = saysNothing ? { timeoutMs: 150 } : {}
  expect(await lookForRecord(record, { servers: [server.address], ...patience })).toBe(outcome)
  expect(server.asked).toContain(record.name)
})

test('the second name server is asked when the first is not there', async () => {
  server.zones.set(record.name, { says: [['praxis-verification=abc']] })
  const servers = ['127.0.0.1:1', server.address]
  expect(await lookForRecord(record, { servers })).toBe('found')
})
