import { expect, test } from 'vitest'
import { Type } from 'typebox'
import { orNull, phoneField } from './fields.ts'

const phone = new RegExp(String(Reflect.get(phoneField(), 'pattern')), 'u')

test('telephone numbers are taken as people write them', () => {
  for (const written of [
    '+49 30 5550101',
    '030 5550103',
    '(030) 555-0103',
    '+49 (30) 555.0101',
    '+1/202/555 0101',
    '112 0',
  ])
    expect(phone.test(written), written).toBe(true)
  for (const wrong of ['', '123', 'none', '+', '12 34 56 78 90 12 34 56', '030 5550103 ext', '٠٣٠٥٥٥'])
    expect(phone.test(wrong), wrong).toBe(false)
})

test('a field that may be null says so, also one of a few words', () => {
  expect(orNull(Type.Integer({ minimum: 1 }))).toMatchObject({ type: ['integer', 'null'], minimum: 1 })
  expect(orNull(Type.Enum(['book', 'see']))).toMatchObject({ type: ['string', 'null'], enum: ['book', 'see', null] })
})
