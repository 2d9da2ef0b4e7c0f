import { expect, test } from 'vitest'
import { endingsOf, folded, searchFor, wordsOf } from './search-words.ts'

test.each([
  ['Žofia Łęcka', 'zofia lecka'],
  ['MÜLLER', 'muller'],
  ['Weiß', 'weiss'],
  ['Søren Kierkegård', 'soren kierkegard'],
  ['Nguyễn Thị', 'nguyen thi'],
  ['İpek Işık', 'ipek isik'],
  ['  two   blanks ', 'two blanks'],
  ['王小明', '王小明'],
  ['ﬁne Ⅳ', 'fine iv'],
])('%s folds to %s', (text, expected) => expect(folded(text)).toBe(expected))

test('a name is found by each of its words, umlauts both ways', () => {
  expect(wordsOf('Jürgen Müller-Lüdenscheidt')).toEqual([
    'jurgen',
    'muller',
    'ludenscheidt',
    'juergen',
    'mueller',
    'luedenscheidt',
  ])
  expect(wordsOf("Sinéad O'Brien", null)).toEqual(['sinead', 'obrien'])
})

test('a telephone number is known by its endings', () => {
  expect(endingsOf('+49 30 123')).toEqual(['4930123', '930123', '30123', '0123', '123'])
  expect(endingsOf('12')).toEqual([])
  expect(endingsOf(null)).toEqual([])
})

test.each([
  ['web', `'web':*`],
  ['Weber, Lena', `'weber':* & 'lena':*`],
  ['Müller', `('muller':* | 'mueller':*)`],
  ["o'brien", `'obrien':*`],
  ['030 / 123-45', `'30':* & '123':* & '45':*`],
  ['+49 (0) 30', `'49':* & '30':*`],
  ['1988-04-02', `'1988-04-02':*`],
  ['1988-04', `'1988-04':*`],
  ['2.4.1988 brandt', `'1988-04-02':* & 'brandt':*`],
  [`'); drop table x; --`, `'drop':* & 'table':* & 'x':*`],
  [`a' | 'b':* \\`, `'a':* & 'b':*`],
])('%s is searched for as %s', (typed, expected) => expect(searchFor(typed)).toBe(expected))

test.each(['', '  ', '!?', '000', '\u0000', '-'])('there is no word in %j', (typed) =>
  expect(searchFor(typed)).toBeUndefined(),
)
