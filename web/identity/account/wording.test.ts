import { expect, test } from 'vitest'
import { wordingFor } from './wording.ts'

const text = (locale: string) => ({ locale, title: locale, text: locale })

test.each([
  [['de-AT', 'en'], 'de'],
  [['pt-BR', 'de'], 'pt'],
  [['fr'], 'en'],
  [[], 'en'],
  [['EN'], 'en'],
])('who reads %j is shown the wording in %s', (languages, shown) => {
  expect(wordingFor([text('de'), text('en'), text('pt')], languages)?.locale).toBe(shown)
})

test('where there is none in a language that the reader knows, they are shown the one there is', () => {
  expect(wordingFor([text('tr')], ['fr'])?.locale).toBe('tr')
  expect(wordingFor([], ['fr'])).toBeUndefined()
})
