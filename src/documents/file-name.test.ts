import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachment } from './file-name.ts'

test('A plain name stays as it is, an accented one is told twice', () => {
  expect(attachment('Termin 2026-11-25.pdf')).toBe(
    `attachment; filename="Termin 2026-11-25.pdf"; filename*=UTF-8''Termin%202026-11-25.pdf`,
  )
  expect(attachment('Größe Ωmega.pdf')).toBe(
    `attachment; filename="Grosse -mega.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%CE%A9mega.pdf`,
  )
})

test('Whatever the name, the header is one line of ASCII whose quotes and paths cannot be broken out of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
      const header = attachment(name)
      const match = /^attachment; filename="([^"\\/\r\n]*)"; filename\*=UTF-8''([A-Za-z0-9%.!~*_-]*)$/.exec(header)
      expect(match, header).not.toBeNull()
      expect(header).toMatch(/^[\x20-\x7e]+$/)
      expect(decodeURIComponent(match?.[2] ?? '%')).not.toMatch(/[/\\:]/)
    }),
    { seed: Number(process.env['PRAXIS_SEED'] ?? 20_261_122) },
  )
})
