import { beforeAll, expect, test } from 'vitest'
import { ADA, cookieOf, frontDoor } from './signing-in.fixture.ts'
import type { FrontDoor } from './signing-in.fixture.ts'

const EVIL = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
let door: FrontDoor
let cookie: string
let accessToken: string

beforeAll(async () => {
  door = await frontDoor()
  const answer = await door.post('/api/v1/auth/sign-up', ADA)
  cookie = cookieOf(answer)
  accessToken = answer.json().accessToken
})

test("a change that another site sends with Ada's cookie is refused", async () => {
  const answer = await door.post('/change', {}, { cookie, ...EVIL })
  expect(answer.statusCode).toBe(403)
  expect(answer.json().code).toBe('identity.cross_site')
  const own = await door.post(
    '/change',
    {},
    { cookie, origin: 'http://praxis.example', 'sec-fetch-site': 'same-origin' },
  )
  expect(own.json()).toMatchObject({ kind: 'account', via: 'cookie' })
})

test('reading with the cookie stays possible from a link on another site', async () => {
  expect((await door.send({ url: '/whoami', headers: { cookie, ...EVIL } })).json().kind).toBe('account')
})

test('a bearer token is no cookie: nobody else can send it', async () => {
  const answer = await door.post('/change', {}, { authorization: `Bearer ${accessToken}`, ...EVIL })
  expect(answer.json()).toMatchObject({ kind: 'account', via: 'token' })
})

test.each(['sign-in', 'sign-up', 'refresh', 'sign-out'])('another site cannot make a browser %s', async (what) => {
  const answer = await door.post(`/api/v1/auth/${what}`, { email: ADA.email, password: ADA.password }, EVIL)
  expect(answer.json().code).toBe('identity.cross_site')
  expect(answer.headers['set-cookie']).toBeUndefined()
})
