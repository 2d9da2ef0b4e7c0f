import { expect, test } from 'vitest'
import { amountText, currencies, moneyText, readAmount } from './money.ts'

const euros = (amount: number) => ({ amount, currency: 'EUR' })

test('money is written with the decimals of its currency', () => {
  expect([2500, 5, 123_456].map((amount) => moneyText(euros(amount)))).toEqual(['€25.00', '€0.05', '€1,234.56'])
  expect(moneyText({ amount: 2500, currency: 'CHF' })).toBe('CHF\u00a025.00')
  expect(moneyText({ amount: 2500, currency: 'JPY' })).toBe('JP¥2,500')
  expect(moneyText({ amount: 2500, currency: 'KWD' })).toBe('KWD\u00a02.500')
})

test('a hundred fillér are a forint, though no price tag shows them', () => {
  expect(moneyText({ amount: 250_000, currency: 'HUF' })).toBe('HUF\u00a02,500.00')
  expect(readAmount('2500', 'HUF')).toBe(250_000)
})

test('an amount is read with a point or a comma, and nothing is guessed', () => {
  const read = (typed: string) => readAmount(typed, 'EUR')
  expect(['25', '25.5', ' 25,50 ', '0.05', '0'].map(read)).toEqual([2500, 2550, 2550, 5, 0])
  expect(['', '25.', '1.250', '1,250.00', '-5', '25 €', '2e3'].map(read)).toEqual(Array(7).fill(undefined))
  expect(readAmount('2500', 'JPY')).toBe(2500)
  expect(readAmount('25.00', 'JPY')).toBeUndefined()
})

test('whatever is written is read as the same, where a fraction would lose a cent', () => {
  for (const currency of ['EUR', 'JPY', 'BHD'])
    for (const amount of [1, 10, 29, 114, 1999, 110_35, 99_999_999])
      expect(readAmount(amountText({ amount, currency }), currency)).toBe(amount)
})

test('every currency can be chosen, once, the usual ones first', () => {
  const all = currencies(['EUR', 'XTS']).map(({ value }) => value)
  expect(all.slice(0, 2)).toEqual(['EUR', 'CHF'])
  expect(all).toContain('XTS')
  expect(all.length).toBeGreaterThan(100)
  expect(new Set(all).size).toBe(all.length)
  expect(currencies()[0]?.name).toBe('EUR (Euro)')
})
