import { buffer } from 'node:stream/consumers'
import { setImmediate as letOthersIn } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { PDF_COLOURS, PDF_FONTS, formatLocale } from '#documents'
import type { Language } from '#documents'
import type { PersonalDataExport } from '../contract.ts'
import { EXPORT_WORDS } from './export-words.ts'
import type { ExportWords } from './export-words.ts'
import { readableExport } from './readable-export.ts'
import type { ReadableKind, ReadableLine } from './readable-export.ts'

const MARGIN = 48
const WIDTH = 595.28 - 2 * MARGIN

type Doc = PDFKit.PDFDocument
type Add = (type: string, write: () => void) => void

/**
 * The export as A4 pages, tagged for screen readers (PDF 1.7): a heading a kind, a paragraph a record, in the order of reading. A
 * record takes a millisecond of the only thread; after each, whoever else waits has a turn.
 */
export async function exportPdf(data: PersonalDataExport, language: Language): Promise<Buffer> {
  const words = EXPORT_WORDS[language]
  const at = new Date(data.exportedAt)
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    font: PDF_FONTS.regular,
    info: {
      Title: words.title,
      Author: data.clinic.name,
      Creator: 'Praxis',
      Producer: 'Praxis',
      CreationDate: at,
      ModDate: at,
    },
  })
  const bytes = buffer(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const add: Add = (type, write) => void root.add(doc.struct(type, {}, write))
  drawTitle(doc, data, words, language, add)
  for (const kind of readableExport(data, words, formatLocale(language))) await drawKind(doc, kind, words, add)
  root.end()
  doc.end()
  return bytes
}

function drawTitle(doc: Doc, data: PersonalDataExport, words: ExportWords, language: Language, add: Add): void {
  const when = new Intl.DateTimeFormat(formatLocale(language), {
    timeZone: data.timeZone,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(Date.parse(data.exportedAt))
  add('H1', () => bold(doc, 24).text(words.title, { width: WIDTH }))
  add('P', () => quiet(doc).text(words.of(data.clinic.name, when.replaceAll(/[\u2009\u202F]/g, ' ')), { width: WIDTH }))
  doc.moveDown(0.5)
  add('P', () => plain(doc).text(words.intro, { width: WIDTH }))
}

async function drawKind(doc: Doc, { title, records, more }: ReadableKind, words: ExportWords, add: Add): Promise<void> {
  doc.moveDown(1)
  // A heading does not stand alone at the foot of a page.
  if (doc.y > doc.page.height - 2.5 * MARGIN) doc.addPage()
  add('H2', () => bold(doc, 15).text(title, { width: WIDTH }))
  doc.moveDown(0.3)
  if (records.length === 0) add('P', () => quiet(doc).text(words.nothing, { width: WIDTH }))
  for (const record of records) {
    add('P', () => drawRecord(doc, record))
    doc.moveDown(0.6)
    await letOthersIn()
  }
  if (more > 0) add('P', () => quiet(doc).text(words.more(more), { width: WIDTH }))
}

function drawRecord(doc: Doc, record: readonly ReadableLine[]): void {
  for (const { label, text } of record) {
    doc
      .font(PDF_FONTS.bold)
      .fontSize(10)
      .fillColor(PDF_COLOURS.quiet)
      .text(`${label}: `, { width: WIDTH, continued: true })
    plain(doc).text(printable(text))
  }
}

/** What a program wrote can hold characters that no font draws; a box in their place says so. */
function printable(text: string): string {
  return text.replaceAll(/[^\P{C}\n]/gu, ' ')
}

const bold = (doc: Doc, size: number) => doc.font(PDF_FONTS.bold).fontSize(size).fillColor(PDF_COLOURS.ink)
const plain = (doc: Doc) => doc.font(PDF_FONTS.regular).fontSize(10).fillColor(PDF_COLOURS.ink)
const quiet = (doc: Doc) => doc.font(PDF_FONTS.regular).fontSize(10).fillColor(PDF_COLOURS.quiet)
