import { expect, test } from 'vitest'
import { ApiProblem, noAnswer, toProblem } from './problem.ts'
import { fieldErrors, problemText } from './problem-text.ts'

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
    ],
  })
  expect(fieldErrors(problem)).toEqual({
    email: 'This doesn’t look like an e-mail address.',
    password: 'This is one of the first that anybody would guess.',
    'hours.0.from': 'Please fill this in.',
  })
  expect(fieldErrors(new Error('other'))).toEqual({})
})
