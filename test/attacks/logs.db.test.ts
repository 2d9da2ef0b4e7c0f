import type { FastifyBaseLogger } from 'fastify'
import { expect, test } from 'vitest'
import { openLog } from '../../src/app/logger.ts'
import { PASSWORD } from '../cast.ts'
import { SECRET, attackedPraxis } from './attacked-praxis.ts'

/**
 * Everything that is written at the most talkative level while people sign up, sign in, fail to, book and meet errors: none of it says
 * who they are or lets anybody be them (ASVS 5.0, 16.2.5).
 */
test('neither a secret nor a person is ever in the log', async () => {
  const lines: string[] = []
  const logger = openLog('trace', false, { write: (line) => void lines.push(line) })
  const praxis = await attackedPraxis({ logger: logger as FastifyBaseLogger, settings: { rateLimits: false } })
  const { app, cast, database } = praxis
  const planted = new Map<string, string>()
  const plant = (what: string, value: string) => {
    planted.set(what, value)
    return value
  }
  plant('the password of everybody', PASSWORD)
  plant('the secret of the installation', SECRET)
  const newcomer = {
    name: plant('a name', 'Zsuzsanna Quellenstein'),
    email: plant('an address', 'zsuzsanna.q@mail.example'),
    password: plant('a password', 'nine purple elephants walk'),
  }
  const wrong = plant('a wrong password', 'ten yellow submarines sink')

  const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url, payload, headers })
  const signedUp = await post('/api/v1/auth/sign-up', newcomer)
  expect([200, 202]).toContain(signedUp.statusCode)
  expect((await post('/api/v1/auth/sign-in', { email: newcomer.email, password: wrong })).statusCode).toBe(401)
  expect((await post('/api/v1/auth/sign-in', { email: newcomer.email, password: 12 })).statusCode).toBe(400)
  const anna = await app.inject({
    method: 'POST',
    url: '/api/v1/auth/sign-in',
    payload: { email: cast.anna.email, password: PASSWORD },
  })
  const { accessToken, refreshToken } = anna.json<{ accessToken: string; refreshToken: string }>()
  plant('an access token', accessToken)
  plant('a refresh token', refreshToken)
  for (const { value } of anna.cookies) plant('a cookie', value)
  for (const person of [cast.anna, cast.rosa, cast.amir]) plant(`the address of ${person.name}`, person.email)
  await post('/api/v1/auth/refresh', { refreshToken: `${refreshToken}x` })
  await app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${accessToken}x` } })
  await app.inject({ url: `/api/v1/me?token=${accessToken}`, headers: { cookie: `praxis-session=${refreshToken}` } })

  const rosa = (await praxis.signIn(cast.rosa)).token
  const asRosa = { authorization: `Bearer ${rosa}` }
  plant('the token of reception', rosa)
  const patient = {
    name: plant('the name of a patient', 'Bartholomäus Wintergrün'),
    email: plant('the address of a patient', 'b.wintergruen@mail.example'),
    phone: plant('a telephone number', '+49 30 7778899'),
  }
  expect((await post('/api/v1/patients', patient, asRosa)).statusCode).toBe(201)
  const reason = plant('why somebody comes', 'a rash that itches at night')
  const slot = {
    doctorId: cast.drWeber.id,
    visitTypeId: cast.checkUp.id,
    locationId: cast.berlin.id,
    start: '2026-11-23T09:00:00+01:00',
  }
  const booked = await post(
    '/api/v1/appointments',
    { slot, patientId: cast.anna.patientId, reason },
    { authorization: `Bearer ${accessToken}` },
  )
  expect(booked.statusCode).toBe(201)

  // A constraint that the code does not know: PostgreSQL quotes the row in the detail of its error.
  await database.asOwner('create unique index planted on people.patient (phone)')
  const broken = await post('/api/v1/patients', { ...patient, name: 'Another' }, asRosa)
  expect(broken.statusCode).toBe(500)
  // And an error of data, whose message quotes what it could not read.
  const unreadable = plant('what could not be read', 'planted-in-a-message')
  const failure = await database.pool.query(`select '${unreadable}'::uuid`).catch((error: unknown) => error)
  logger.error({ err: failure }, 'request failed')
  logger.error({ err: new Error('outer', { cause: failure }) }, 'request failed')
  await app.close()

  expect(lines.length).toBeGreaterThan(2)
  expect(lines.join('')).toContain('request failed')
  const told = [...planted].filter(([, value]) => lines.some((line) => line.includes(value)))
  expect(told.map(([what, value]) => `${what}: ${lines.find((line) => line.includes(value)) ?? ''}`)).toEqual([])
})

test('a line break in what is logged does not begin a line', () => {
  const lines: string[] = []
  openLog('info', false, { write: (line) => void lines.push(line) }).info({ address: 'a\n{"level":60}\r\nb' }, 'x\ny')
  expect(lines).toHaveLength(1)
  expect(lines[0]?.trimEnd()).not.toMatch(/[\r\n]/)
})
