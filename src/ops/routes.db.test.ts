import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import type { TestApp } from '../../test/app.ts'
import { testClinic } from '../../test/clinic.ts'
import { testDatabase } from '../../test/database.ts'

const TOKEN = 'a-token-for-the-scraper'

async function running(
  metricsToken?: string,
): Promise<TestApp & { database: Awaited<ReturnType<typeof testDatabase>> }> {
  const database = await testDatabase()
  const { clinicId } = await testClinic(database)
  return {
    database,
    ...(await testApp(database, { clinicId, ...(metricsToken === undefined ? {} : { metricsToken }) })),
  }
}

test('ready says what is running, down to the data that times are computed with', async () => {
  const { app } = await running()
  const answer = await app.inject('/health/ready')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.json()).toMatchObject({ status: 'ready', migration: expect.stringMatching(/^\d{4}_\w+\.sql$/) })
  const { versions } = answer.json<{ versions: Record<string, string> }>()
  expect(versions).toEqual({
    praxis: expect.stringMatching(/^\d+\.\d+\.\d+/),
    node: process.versions.node,
    postgresql: expect.stringMatching(/^\d+/),
    timeZoneData: expect.stringMatching(/^20\d\d[a-z]/),
  })
})

test('while the database is away Praxis is live and not ready, says nothing about why, and says it in seconds', async () => {
  const { app, database, clock } = await running()
  expect((await app.inject('/health/ready')).statusCode).toBe(200)
  await database.close()
  clock.now += 60_000
  expect((await app.inject('/health/live')).json()).toEqual({ status: 'live' })
  const answer = await app.inject('/health/ready')
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toMatchObject({ code: 'ops.not_ready', status: 503 })
  expect(answer.body).not.toMatch(/pool|connect|postgres:/i)
})

test('the database is asked once a second, however often Praxis is', async () => {
  const { app, database, clock } = await running()
  const first = await app.inject('/health/ready')
  await database.close()
  clock.now += 500
  expect((await app.inject('/health/ready')).body).toBe(first.body)
  clock.now += 500
  expect((await app.inject('/health/ready')).statusCode).toBe(503)
})

test('a scraper on the machine reads how long requests took, by route and not by address', async () => {
  const { app } = await running()
  await app.inject('/api/v1/locations')
  await app.inject('/api/v1/appointments/01a1fb99-0475-7fff-b07d-202fa6600939')
  const answer = await app.inject('/metrics')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
  expect(answer.body).toMatch(
    /praxis_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/locations",status="2xx"\} 1/,
  )
  expect(answer.body).toMatch(
    /praxis_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/appointments\/:id",status="4xx"\} 1/,
  )
  expect(answer.body).not.toContain('01a1fb99')
})

test('metrics tell of the pool, of the process and of the facts that nobody was told yet', async () => {
  const { app, database, clock } = await running()
  clock.now += 60_000
  const { body } = await app.inject('/metrics')
  const waiting = (await database.pool.query('select from platform.outbox where delivered_at is null')).rowCount ?? 0
  expect(waiting).toBeGreaterThan(0)
  expect(body).toContain(`\npraxis_outbox_backlog ${waiting}\n`)
  expect(body).toContain('\npraxis_outbox_oldest_seconds 60\n')
  expect(body).toContain('\npraxis_database_up 1\n')
  expect(body).toMatch(/praxis_database_connections\{state="idle"\} [1-9]/)
  expect(body).toContain('process_resident_memory_bytes')
})

test('with the database away metrics still answer, and say so', async () => {
  const { app, database } = await running()
  await database.close()
  const { statusCode, body } = await app.inject('/metrics')
  expect(statusCode).toBe(200)
  expect(body).toContain('\npraxis_database_up 0\n')
  expect(body).toContain('\npraxis_outbox_backlog Nan\n')
})

test('to strangers there are no metrics: not from elsewhere, nor through a proxy on the machine', async () => {
  const { app } = await running()
  const ask = async (remoteAddress: string, headers = {}) =>
    (await app.inject({ url: '/metrics', remoteAddress, headers })).statusCode
  expect(await ask('127.0.0.1')).toBe(200)
  expect(await ask('::1')).toBe(200)
  expect(await ask('::ffff:127.0.0.1')).toBe(200)
  expect(await ask('203.0.113.7')).toBe(404)
  expect(await ask('127.0.0.1', { 'x-forwarded-for': '203.0.113.7' })).toBe(404)
  expect(await ask('127.0.0.1', { forwarded: 'for=203.0.113.7' })).toBe(404)
})

test('once there is a token, it alone opens: from anywhere with it, from nowhere without', async () => {
  const { app } = await running(TOKEN)
  const ask = async (remoteAddress: string, authorization?: string) =>
    (
      await app.inject({
        url: '/metrics',
        remoteAddress,
        headers: authorization === undefined ? {} : { authorization },
      })
    ).statusCode
  expect(await ask('203.0.113.7', `Bearer ${TOKEN}`)).toBe(200)
  expect(await ask('127.0.0.1')).toBe(404)
  expect(await ask('203.0.113.7', 'Bearer something-else')).toBe(404)
  expect(await ask('203.0.113.7', TOKEN)).toBe(404)
})
