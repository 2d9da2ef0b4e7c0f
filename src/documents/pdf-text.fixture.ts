import { inflateSync } from 'node:zlib'

/** What a PDF says when its letters are looked up in its own ToUnicode tables, as a screen reader or a search does. */
export interface PdfText {
  text: string
  pages: number
  /** Everything outside the compressed streams: the catalogue, the information, the structure. */
  plain: string
}

/** Reads a PDF that pdfkit wrote: fonts with two-byte glyph numbers, text in TJ arrays, streams deflated. */
export function readPdf(pdf: Buffer): PdfText {
  const raw = pdf.toString('latin1')
  const objects = new Map(
    [...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
  const streamOf = (body: string): string => {
    const [, data = ''] = /stream\n([\s\S]*?)\nendstream/.exec(body) ?? []
    return body.includes('/FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data
  }
  const fonts = new Map<string, Map<number, string>>()
  for (const [, name = '', id = ''] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const [, unicode = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '') ?? []
    fonts.set(name, lettersOf(streamOf(objects.get(unicode) ?? '')))
  }
  const contents = [...raw.matchAll(/\/Contents (\d+) 0 R/g)].map((match) =>
    streamOf(objects.get(match[1] ?? '') ?? ''),
  )
  return {
    text: contents.map((content) => textOf(content, fonts)).join('\f'),
    pages: contents.length,
    plain: raw.replaceAll(/stream\n[\s\S]*?\nendstream/g, ''),
  }
}

/** `<0000> <00ff> [<0000> <0041> …]`: glyph numbers in order and the letters they stand for. */
function lettersOf(table: string): Map<number, string> {
  const letters = new Map<number, string>()
  for (const [, first = '0', list = ''] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    let glyph = Number.parseInt(first, 16)
    for (const [, letter = ''] of list.matchAll(/<([^>]*)>/g))
      letters.set(glyph++, Buffer.from(letter.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
  }
  return letters
}

function textOf(content: string, fonts: Map<string, Map<number, string>>): string {
  let letters = new Map<number, string>()
  const lines: string[] = []
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map()
    else
      lines.push(
        [...(shown ?? '').matchAll(/<([0-9a-f]+)>/gi)]
          .flatMap((hex) => (hex[1] ?? '').match(/.{4}/g) ?? [])
          .map((glyph) => letters.get(Number.parseInt(glyph, 16)) ?? '□')
          .join(''),
      )
  }
  return lines.join('\n')
}
