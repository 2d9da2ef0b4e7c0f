import { expect, test } from 'vitest'
import { sealEvents } from '../audit/index.ts'
import { codeOf as totpCode } from '../second-factor/enrolled.fixture.ts'
import { staffOfClinic } from './staff.fixture.ts'

test('the list says when somebody was last here, also after they signed out, and whether they have a second factor', async () => {
  const { clinic, database, at, call, signIn } = await staffOfClinic()
  const { amir, rosa } = clinic
  const listed = async () => (await call(amir, 'GET', `/api/v1/members/${rosa.accountId}`)).json()
  expect(await listed()).toMatchObject({ lastSeenAt: null, hasSecondFactor: false })

  const signedInAt = new Date(at.clock.now).toISOString()
  const { app, browser } = await signIn(rosa)
  expect((await listed()).lastSeenAt).toBe(signedInAt)

  const enrolment = await call(app, 'POST', '/api/v1/me/second-factor/totp', {})
  expect(await listed()).toMatchObject({ hasSecondFactor: false })
  const { secret } = enrolment.json<{ secret: string }>()
  const confirmation = await call(app, 'POST', '/api/v1/me/second-factor/totp/confirmation', {
    code: totpCode(secret, at.clock.now),
  })
  expect(confirmation.statusCode).toBe(200)
  expect(await listed()).toMatchObject({ hasSecondFactor: true })

  at.clock.now += 3_600_000
  const goneAt = new Date(at.clock.now).toISOString()
  expect((await call(browser, 'POST', '/api/v1/auth/sign-out')).statusCode).toBeLessThan(300)
  await sealEvents(database, at.clock.now)
  const after = await listed()
  expect(after.lastSeenAt).not.toBeNull()
  expect(after.lastSeenAt <= goneAt && after.lastSeenAt >= signedInAt).toBe(true)
})
