import { expect, test } from 'vitest'
import { bodyFrom, keysFrom, textsOf } from './app-form.ts'

const texts = { ...textsOf(null), name: 'Park app', homepage: ' https://app.example ' }

test('addresses are one to a line, and going on while nobody looks asks for refresh tokens', () => {
  const body = bodyFrom(
    { ...texts, redirectUris: 'https://app.example/back\n\n  https://app.example/other ' },
    ['offline_access', 'patient/Appointment.s', 'patient/Appointment.r'],
    { grantTypes: ['authorization_code'], authentication: 'none' },
  )
  expect(body).toEqual({
    name: 'Park app',
    homepage: 'https://app.example',
    redirectUris: ['https://app.example/back', 'https://app.example/other'],
    grantTypes: ['authorization_code', 'refresh_token'],
    scopes: ['offline_access', 'patient/Appointment.rs'],
  })
})

test('a system has no addresses to go back to, and one that signs has keys or an address of them, not both', () => {
  const settled = { grantTypes: ['client_credentials' as const], authentication: 'key' as const }
  const typed = { ...texts, redirectUris: 'https://left.example', jwksUri: 'https://sys.example/jwks' }
  expect(bodyFrom(typed, ['system/Slot.u'], settled)).toMatchObject({
    redirectUris: [],
    jwks: null,
    jwksUri: 'https://sys.example/jwks',
  })
  expect(bodyFrom({ ...typed, jwks: '{"kty":"OKP","x":"a"}' }, [], settled)).toMatchObject({
    jwks: { keys: [{ kty: 'OKP', x: 'a' }] },
    jwksUri: null,
  })
})

test.each(['', 'no json', '[]', '{}', '{"keys":[]}', '{"keys":["x"]}', 'null', '7'])('%j is no set of keys', (text) => {
  expect(keysFrom(text)).toBeUndefined()
})
