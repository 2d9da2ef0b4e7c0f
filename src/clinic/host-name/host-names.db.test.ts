import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import { startNameServer } from '../../../test/servers/name-server.ts'
import type { NameServer, Zone } from '../../../test/servers/name-server.ts'
import { NOBODY, NOW, refused, twoClinics } from '../../../test/two-clinics.ts'
import type { Caller, TwoClinics } from '../../../test/two-clinics.ts'
import { addressOfClinic, clinicOfHost, hostNameRoutes, hostNamesOf, recheckHostNames } from '../index.ts'
import type { HostName } from './contract.ts'
import { GONE_FOR_MS, WAITED_FOR_MS } from './host-name.ts'

const HOST_NAMES = '/api/v1/clinic/host-names'
const HOUR = 3_600_000
/** Long enough for a busy machine to hear those who do answer. */
const SILENCE_MS = 1_000

let server: NameServer
beforeAll(async () => {
  server = await startNameServer()
})
afterAll(() => server.close())

const dns = () => ({ servers: [server.address] })
const clinics = () => twoClinics(hostNameRoutes({ ownHost: 'praxis.example', dns: dns() }))

let asked = 0
/** No two tests ask for one name: they share a database. */
const newName = (): string => `termine-${(asked += 1)}.park.example`

async function ask(caller: Caller, hostName = newName()): Promise<HostName> {
  const answer = await caller.post(HOST_NAMES, { hostName })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json<HostName>()
}

/** The owner of the zone does as the page says, or something else. */
function set({ record }: HostName, zone?: Zone): void {
  if (record === null) throw new Error('there is no record to set')
  server.zones.set(record.name, zone ?? { says: [['v=spf1 -all'], [record.value]] })
}

const verify = (caller: Caller, { id }: HostName) => caller.post(`${HOST_NAMES}/${id}/verification`, {})
const clinicAt = async ({ database }: TwoClinics, host: string) => (await clinicOfHost(database, host))?.id
const recheck = ({ database }: TwoClinics, at: number) =>
  recheckHostNames(database, { ...dns(), timeoutMs: SILENCE_MS }, at)
const stateOf = async (caller: Caller, { id }: HostName) =>
  (await caller.get(HOST_NAMES)).json<{ data: HostName[] }>().data.find((one) => one.id === id)?.state

test('a host name is asked for, proved by its record, serves its clinic, and is given up', async () => {
  const two = await clinics()
  const amir = two.as('administrator', { clinicId: two.hilltop })
  const asking = await ask(amir, 'Praxis-Hügel.Example.')
  expect(asking).toMatchObject({
    hostName: 'xn--praxis-hgel-0hb.example',
    state: 'pending',
    record: { type: 'TXT', name: '_praxis-challenge.xn--praxis-hgel-0hb.example' },
    timeZone: 'America/New_York',
  })
  expect(await clinicAt(two, 'xn--praxis-hgel-0hb.example:443'), 'not before it is proved').not.toBe(two.hilltop)
  expect((await verify(amir, asking)).json()).toMatchObject({ state: 'failed', outcome: 'absent' })
  set(asking)
  const verified = (await verify(amir, asking)).json<HostName>()
  expect(verified).toMatchObject({ state: 'verified', outcome: 'found', missingSince: null })
  expect(await clinicAt(two, 'XN--praxis-hgel-0hb.example:443')).toBe(two.hilltop)
  expect(await clinicAt(two, 'sub.xn--praxis-hgel-0hb.example')).not.toBe(two.hilltop)
  expect((await two.facts()).map(({ name }) => name)).toEqual([
    'clinic.host_name_asked_for',
    'clinic.host_name_verified',
  ])
  expect((await amir.delete(`${HOST_NAMES}/${asking.id}`)).statusCode).toBe(204)
  expect(await clinicAt(two, 'xn--praxis-hgel-0hb.example')).not.toBe(two.hilltop)
})

test('only an administrator of the clinic sees and changes its host names', async () => {
  const two = await clinics()
  const name = await ask(two.as('administrator'))
  for (const role of ['receptionist', 'doctor', 'patient', 'support', 'visitor'] as const) {
    expect((await two.as(role).get(HOST_NAMES)).statusCode).toBe(role === 'visitor' ? 401 : 403)
    expect((await two.as(role).post(HOST_NAMES, { hostName: newName() })).statusCode).toBeGreaterThan(400)
  }
  const elsewhere = two.as('administrator', { clinicId: two.hilltop })
  expect((await elsewhere.get(HOST_NAMES)).json().data.map(({ id }: HostName) => id)).not.toContain(name.id)
  for (const answer of [await verify(elsewhere, name), await elsewhere.delete(`${HOST_NAMES}/${name.id}`)])
    expect(refused(answer)).toMatchObject({ status: 404, code: 'clinic.host_name_not_found' })
  expect(refused(await verify(elsewhere, { ...name, id: NOBODY })).status).toBe(404)
})

test('asking tells nobody who has a name; of two clinics that prove one at the same moment one has it', async () => {
  const two = await clinics()
  const [amir, hana] = [two.as('administrator'), two.as('administrator', { clinicId: two.hilltop })]
  const hostName = newName()
  const [first, second] = [await ask(amir, hostName), await ask(hana, hostName)]
  expect(first.record?.value).not.toBe(second.record?.value)
  set(first, { says: [[first.record?.value ?? ''], [second.record?.value ?? '']] })
  await Promise.all(Array.from({ length: 4 }, () => sql`select pg_sleep(0.02)`.execute(two.database.sql)))
  const answers = await Promise.all([verify(amir, first), verify(hana, second)])
  expect(answers.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['200', '409'])
  const loser = answers.find(({ statusCode }) => statusCode === 409)
  expect(loser?.json().code).toBe('clinic.host_name_taken')
  const { rows } = await two.database.pool.query(
    "select from clinic.host_name where host_name = $1 and state = 'verified'",
    [hostName],
  )
  expect(rows).toHaveLength(1)
})

test('the record of another clinic, or of another name, proves nothing', async () => {
  const two = await clinics()
  const amir = two.as('administrator')
  const name = await ask(amir)
  const others = [await ask(amir), await ask(two.as('administrator', { clinicId: two.hilltop }), name.hostName)]
  set(name, { says: others.map(({ record }) => [record?.value ?? '']) })
  expect((await verify(amir, name)).json()).toMatchObject({ state: 'failed', outcome: 'other_value' })
  const row = 'select challenge from clinic.host_name where id = $1'
  const { rows } = await two.database.pool.query<{ challenge: string }>(row, [name.id])
  expect(name.record?.value, 'what stands in the database is not what DNS must say').not.toContain(rows[0]?.challenge)
})

test('the desk may be slow: the job finds the record within three days, and stops looking then', async () => {
  const two = await clinics()
  const amir = two.as('administrator')
  const [prompt, late] = [await ask(amir), await ask(amir)]
  await recheck(two, NOW + HOUR)
  expect(await stateOf(amir, prompt)).toBe('pending')
  set(prompt)
  await recheck(two, NOW + 2 * HOUR)
  expect(await stateOf(amir, prompt)).toBe('verified')
  set(late)
  await recheck(two, NOW + WAITED_FOR_MS + HOUR)
  expect(await stateOf(amir, late)).toBe('pending')
})

test('a verified name whose record is gone for a week is lost, and announced; name servers that are down take nobody’s name', async () => {
  const two = await clinics()
  const amir = two.as('administrator')
  const [gone, down] = [await ask(amir), await ask(amir)]
  for (const name of [gone, down]) {
    set(name)
    await verify(amir, name)
  }
  set(gone, { does: 'no such record' })
  set(down, { does: 'fall silent' })
  await recheck(two, NOW + 7 * HOUR)
  expect(await stateOf(amir, gone), 'for a week it goes on').toBe('verified')
  const listed = (await amir.get(HOST_NAMES)).json<{ data: HostName[] }>().data.find(({ id }) => id === gone.id)
  expect(listed?.missingSince).toBe('2026-11-21T16:00:00+01:00')
  expect(await clinicAt(two, gone.hostName)).toBe(two.riverside)
  await recheck(two, NOW + 7 * HOUR + GONE_FOR_MS)
  expect([await stateOf(amir, gone), await stateOf(amir, down)]).toEqual(['failed', 'verified'])
  expect(await hostNamesOf(two.database, two.riverside)).toEqual([down.hostName])
  expect((await two.facts()).at(-1)).toMatchObject({
    name: 'clinic.host_name_lost',
    payload: { hostName: gone.hostName },
  })
})

test('one name whose servers hang does not keep the others from being looked at', async () => {
  const two = await clinics()
  const amir = two.as('administrator')
  const names = []
  for (let i = 0; i < 10; i += 1) names.push(await ask(amir))
  for (const [index, name] of names.entries()) set(name, index === 0 ? { does: 'fall silent' } : undefined)
  await recheck(two, NOW + HOUR)
  const states = await Promise.all(names.map((name) => stateOf(amir, name)))
  expect(states).toEqual(['pending', ...Array.from({ length: 9 }, () => 'verified')])
})

test('links in a clinic’s letters lead to that clinic, also from where only that clinic can be seen', async () => {
  const two = await clinics()
  const at = (clinicId: ClinicId, publicUrl: string) =>
    addressOfClinic(two.database.within(clinicId), clinicId, publicUrl)
  expect(await at(two.hilltop, 'https://praxis.example:8443/booking')).toBe(`https://${two.hostName}:8443/booking`)
  expect(await at(two.hilltop, `https://${two.hostName}`)).toBe(`https://${two.hostName}`)
  const oldest = (await clinicOfHost(two.database, 'praxis.example'))?.id
  if (oldest === undefined) throw new Error('there is a clinic')
  expect(await at(oldest, 'https://praxis.example')).toBe('https://praxis.example')
})

test.each([
  [{ hostName: '*.park.example' }, 422, 'clinic.host_name_unfit'],
  [{ hostName: 'praxis.example' }, 422, 'clinic.host_name_unfit'],
  [{ hostName: '127.0.0.1' }, 422, 'clinic.host_name_unfit'],
  [{ hostName: 'localhost' }, 422, 'clinic.host_name_unfit'],
  [{ hostName: '' }, 400, 'request.invalid'],
  [{ hostName: 'a'.repeat(300) }, 400, 'request.invalid'],
  [{ hostName: ['park.example'] }, 400, 'request.invalid'],
  [{ hostName: 'park.example', state: 'verified' }, 400, 'request.invalid'],
  [{}, 400, 'request.invalid'],
])('%j is refused', async (wish, status, code) => {
  const two = await clinics()
  expect(refused(await two.as('administrator').post(HOST_NAMES, wish))).toMatchObject({ status, code })
})

test('a name is asked for once, twenty names at most; one that the operator gave needs no record', async () => {
  const two = await clinics()
  const amir = two.as('administrator')
  const first = await ask(amir)
  expect(refused(await amir.post(HOST_NAMES, { hostName: first.hostName.toUpperCase() })).code).toBe(
    'clinic.host_name_asked_for_already',
  )
  const more = await Promise.all(Array.from({ length: 24 }, () => amir.post(HOST_NAMES, { hostName: newName() })))
  expect(more.filter(({ statusCode }) => statusCode === 201)).toHaveLength(19)
  expect(new Set(more.filter(({ statusCode }) => statusCode !== 201).map((answer) => refused(answer).code))).toEqual(
    new Set(['clinic.too_many_host_names']),
  )
  const hana = two.as('administrator', { clinicId: two.hilltop })
  const given = (await hana.get(HOST_NAMES)).json<{ data: HostName[] }>().data[0]
  expect(given).toMatchObject({ hostName: two.hostName, state: 'verified', record: null })
  if (given === undefined) throw new Error('Hilltop has a name')
  expect(refused(await verify(hana, given)).code).toBe('clinic.host_name_given_by_operator')
})

/** So that a test above that never asked the name server would be noticed. */
test('the name server was asked', () => {
  expect(server.asked.length).toBeGreaterThan(20)
  expect(server.asked.every((name) => name.startsWith('_praxis-challenge.'))).toBe(true)
})
