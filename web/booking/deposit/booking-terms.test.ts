import { expect, test } from 'vitest'
import { askedFor } from './booking-terms.ts'

const five = { amount: 500, currency: 'EUR' }
const twenty = { amount: 2000, currency: 'EUR' }
const free = { approval: false, deposit: null }

test('what the visit type asks of everybody stays, and after missed visits there may be more', () => {
  expect(askedFor(free, undefined)).toEqual(free)
  expect(askedFor(free, { consequence: null, deposit: null })).toEqual(free)
  expect(askedFor(free, { consequence: 'deposit', deposit: twenty })).toEqual({ approval: false, deposit: twenty })
  expect(askedFor(free, { consequence: 'approval', deposit: null })).toEqual({ approval: true, deposit: null })
  expect(askedFor({ ...free, deposit: five }, { consequence: 'deposit', deposit: twenty }).deposit).toEqual(five)
  expect(askedFor({ ...free, deposit: five }, { consequence: 'approval', deposit: null })).toEqual({
    approval: false,
    deposit: five,
  })
  expect(askedFor({ ...free, approval: true }, { consequence: 'deposit', deposit: twenty })).toEqual({
    approval: true,
    deposit: null,
  })
})
