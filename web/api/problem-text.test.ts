import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ApiProblem, noAnswer, toProblem } from './problem.ts'
import { fieldErrors, hasSentence, problemText } from './problem-text.ts'

test('a known refusal has its own sentence', () => {
  expect(problemText(toProblem(409, { code: 'booking.slot_taken' }))).toContain('just taken')
})

test('an unknown refusal falls back to the kind of answer, never to the server’s own words', () => {
  const text = problemText(new ApiProblem({ status: 403, code: 'something.new', detail: 'policy x denied' }))
  expect(text).toBe('Your account isn’t allowed to do this.')
})

test('no answer, a proxy’s HTML page and a bug each get a sentence', () => {
  expect(problemText(noAnswer())).toContain('connection')
  expect(problemText(toProblem(502, '<html>Bad gateway</html>'))).toContain('our side')
  expect(problemText(new TypeError('x is undefined'))).not.toContain('undefined')
})

test('field errors are keyed by the name of the field', () => {
  const problem = toProblem(400, {
    code: 'platform.invalid',
    errors: [
      { pointer: '/email', detail: 'must match format "email"' },
      { pointer: '/password', detail: 'is one of the first that anybody would guess' },
      { pointer: '#/hours/0/from', detail: 'is required' },
      { pointer: '/hostName', detail: 'a wildcard is no host name' },
    ],
  })
  expect(fieldErrors(problem)).toEqual({
    hostName: 'A wildcard is no host name.',
    email: 'This doesn’t look like an e-mail address.',
    password: 'This is one of the first that anybody would guess.',
    'hours.0.from': 'Please fill this in.',
  })
  expect(fieldErrors(new Error('other'))).toEqual({})
})

/** Refusals that only a program meets. */
const NOT_FOR_PEOPLE = [
  'refresh_token_invalid',
  'refresh_token_reused',
  'scope_insufficient',
  'not_for_apps',
  'locale_unknown',
  'time_zone_unknown',
  'account_not_found',
  'session_not_found',
]

test('whatever signing in, a letter or an invitation can be refused with has a sentence of its own', () => {
  const identity = new URL('../../src/identity/', import.meta.url)
  const files = [
    'refusals.ts',
    'policy.ts',
    ...readdirSync(identity, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^(second-factor|passkey|openid-sign-in|members\/invitations)\/refusals\.ts$/.test(file),
    ),
  ]
  const source = files.map((file) => readFileSync(new URL(file, identity), 'utf8')).join('')
  const codes = [...source.matchAll(/^ {2}(\w+): \[/gm)].map(([, code = '']) => code)
  expect(files).toHaveLength(6)
  expect(codes.length).toBeGreaterThan(50)
  const without = codes.filter((code) => !hasSentence(`identity.${code}`) && !NOT_FOR_PEOPLE.includes(code))
  expect(without).toEqual([])
})

test('whatever the staff, an app, a provider or a host name can be refused with has a sentence of its own', () => {
  const source = new URL('../../src/', import.meta.url)
  const files = [
    'identity/members',
    'identity/members/invitations',
    'identity/apps',
    'identity/openid-sign-in',
    'clinic/host-name',
  ]
  const codes = files.flatMap((folder) => {
    const text = readFileSync(new URL(`${folder}/refusals.ts`, source), 'utf8')
    return [...text.matchAll(/^ {2}(\w+): \[/gm)].map(([, code = '']) => `${folder.split('/')[0]}.${code}`)
  })
  expect(codes.length).toBeGreaterThan(40)
  expect(codes.filter((code) => !hasSentence(code))).toEqual([])
})

test('whatever paying a deposit can be refused with has a sentence of its own', () => {
  const codes = ['booking', 'payments'].flatMap((module) => {
    const text = readFileSync(new URL(`../../src/${module}/refusals.ts`, import.meta.url), 'utf8')
    return [...text.matchAll(/^ {2}(\w+): \[/gm)].map(([, code]) => `${module}.${code}`)
  })
  const ofDeposits = codes.filter((code) => /^payments\.|^booking\.deposit/.test(code))
  expect(ofDeposits.length).toBeGreaterThan(5)
  expect(ofDeposits.filter((code) => !hasSentence(code))).toEqual([])
})

test.each(['scheduling', 'clinic', 'availability'])(
  'whatever keeping the rules of a clinic can be refused with has a sentence of its own: %s',
  (module) => {
    const text = readFileSync(new URL(`../../src/${module}/refusals.ts`, import.meta.url), 'utf8')
    const codes = [...text.matchAll(/^  (\w+): \['/gm)].map(([, code]) => `${module}.${code}`)
    expect(codes.length).toBeGreaterThan(4)
    expect(codes.filter((code) => !hasSentence(code))).toEqual([])
  },
)
