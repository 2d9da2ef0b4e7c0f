import { describe, expect, test } from 'vitest'
import { warningsAbout, whyNotSafe } from './connections-outside.ts'
import { SettingsRefused, readSettings } from './settings.ts'

const WITH = 'postgres://praxis:hunter2@'

describe('a database', () => {
  test.each([
    ['on this machine', `${WITH}127.0.0.1:5432/praxis`],
    ['by name on this machine', `${WITH}localhost/praxis`],
    ['on IPv6 on this machine', `${WITH}[::1]:5432/praxis`],
    ['on a socket', 'postgres:///praxis?host=/run/postgresql'],
    ['on a socket in the name', 'postgres://%2Frun%2Fpostgresql/praxis'],
    ['elsewhere, checked', `${WITH}db.example/praxis?sslmode=verify-full&sslrootcert=/etc/ca.pem`],
  ])('%s is taken without a word', (_what, databaseUrl) => {
    expect([whyNotSafe(databaseUrl), warningsAbout({ databaseUrl, databaseAppUrl: databaseUrl })]).toEqual([
      undefined,
      [],
    ])
  })

  test.each([
    ['and nothing said', `${WITH}db.example/praxis`],
    ['that a parameter names', `${WITH}127.0.0.1/praxis?host=db.example`],
    ['that looks like this machine', `${WITH}127.0.0.1.evil.example/praxis`],
    ['with a mode that libpq reads as perhaps', `${WITH}db.example/praxis?sslmode=prefer`],
    ['with a mode that libpq does not check', `${WITH}db.example/praxis?sslmode=require`],
    ['with the last of two modes', `${WITH}db.example/praxis?sslmode=verify-full&sslmode=allow`],
    ['on a private network', `${WITH}10.0.0.5/praxis`],
  ])('elsewhere %s is refused, and no password is repeated', (_what, url) => {
    for (const name of ['DATABASE_URL', 'DATABASE_APP_URL']) {
      const source = { DATABASE_URL: `${WITH}localhost/praxis`, [name]: url }
      let refused: unknown
      try {
        readSettings(source, import.meta.dirname)
      } catch (error) {
        refused = error
      }
      expect(refused).toBeInstanceOf(SettingsRefused)
      expect(String(refused)).toContain(`${name} leaves this machine, so it must end in ?sslmode=verify-full`)
      expect(String(refused)).not.toContain('hunter2')
    }
  })

  test.each([
    ['disable', 'unencrypted'],
    ['no-verify', 'whoever stands between'],
  ])('elsewhere with sslmode=%s is the operator’s word, and told at every start', (mode, told) => {
    const databaseUrl = `${WITH}db.example/praxis?sslmode=${mode}`
    expect(whyNotSafe(databaseUrl)).toBeUndefined()
    const warnings = warningsAbout({ databaseUrl })
    expect(warnings).toEqual([expect.stringContaining(told)])
    expect(warnings.join()).not.toContain('hunter2')
  })
})

test.each([
  ['https://payments.example', undefined],
  ['http://127.0.0.1:12111', undefined],
  ['http://payments.example', 'PRAXIS_PAYMENT_URL leaves this machine, so it must begin with https://'],
  ['http://10.0.0.5:12111', 'PRAXIS_PAYMENT_URL leaves this machine, so it must begin with https://'],
])('a payment processor at %s: %s', (paymentUrl, refusal) => {
  const source = { PRAXIS_PAYMENT_KEY: 'sk_test_12345678', PRAXIS_PAYMENT_WEBHOOK_SECRET: 'whsec_12345678' }
  const read = () => readSettings({ ...source, PRAXIS_PAYMENT_URL: paymentUrl }, import.meta.dirname).paymentUrl
  if (refusal === undefined) expect(read()).toBe(paymentUrl)
  else expect(read).toThrow(refusal)
})

test.each([
  ['smtp://mail.example:587', 0],
  ['smtps://mail.example', 0],
  ['smtp://localhost:25?requireTLS=false', 0],
  ['smtp://mail.example:25?requireTLS=false', 1],
  ['smtp://mail.example:25?ignoreTLS=true', 1],
  ['smtps://mail.example?tls.rejectUnauthorized=false', 1],
  ['smtp://mail.example:25?requireTLS=false&tls.rejectUnauthorized=false', 2],
])('%s: %i warnings', (smtpUrl, count) => {
  expect(warningsAbout({ smtpUrl })).toHaveLength(count)
})
