import { expect, test } from 'vitest'
import { begunSignIn } from './begun-sign-in.ts'

const CHALLENGE = 'u6Zr0n1b0cO3F5wG8hVq2kXyTjLmAeSdPfRtYiUoWpQ'

test('the way back from a provider says what is still due', () => {
  const fragment = new URLSearchParams({ challenge: CHALLENGE, methods: 'totp recovery_code', expiresIn: '300' })
  expect(begunSignIn(fragment.toString())).toEqual({ challenge: CHALLENGE, methods: ['totp', 'recovery_code'] })
})

test.each([
  '',
  'main',
  `challenge=${CHALLENGE}`,
  'methods=totp',
  `challenge=${CHALLENGE}&methods=telepathy`,
  'challenge=&methods=totp',
])('%j says nothing', (fragment) => {
  expect(begunSignIn(fragment)).toBeUndefined()
})
