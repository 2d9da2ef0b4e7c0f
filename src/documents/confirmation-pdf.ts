import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { isUndecided } from '#booking'
import { CONFIRMATION_WORDS } from './confirmation-words.ts'
import type { ConfirmationWords } from './confirmation-words.ts'
import { languageOf } from './language.ts'
import { PDF_COLOURS, PDF_FONTS } from './pdf-look.ts'
import { showsAnotherTime, timeInWords } from './visit-time.ts'
import { doctorName } from './visit.ts'
import type { Sender, Visit } from './visit.ts'

const FONTS = PDF_FONTS
const { ink: INK, quiet: QUIET, accent: ACCENT, paper: PAPER, white: WHITE } = PDF_COLOURS
const MARGIN = 48
const WIDTH = 595.28 - 2 * MARGIN
/** A phone shows the page at about 60 %: smaller letters than this would have to be enlarged to be read. */
const BODY = 14

export interface ConfirmationWish {
  visit: Visit
  sender: Sender
  url: string
  /** Epoch milliseconds. */
  now: number
}

/** The confirmation of a visit as one A4 page, tagged for screen readers (PDF 1.7). Says who, where and when and nothing about health. */
export async function confirmationPdf(wish: ConfirmationWish): Promise<Buffer> {
  const { visit, sender, now } = wish
  const language = languageOf(visit.patient.locale)
  const words = CONFIRMATION_WORDS[language]
  const { date } = timeInWords(visit, visit.location.timeZone, visit.patient.locale)
  const doc = new PDFDocument({
    size: 'A4',
    // The last line is set by hand; a page is never broken.
    margins: { top: MARGIN, bottom: 0, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    font: FONTS.regular,
    info: {
      Title: words.title(date),
      Author: sender.name,
      Creator: 'Praxis',
      Producer: 'Praxis',
      CreationDate: new Date(now),
      ModDate: new Date(now),
    },
  })
  const bytes = buffer(doc)
  draw(doc, wish, words)
  doc.end()
  return bytes
}

type Doc = PDFKit.PDFDocument

function draw(doc: Doc, wish: ConfirmationWish, words: ConfirmationWords): void {
  const root = doc.struct('Document')
  doc.addStructure(root)
  const add = (type: string, write: () => void) => root.add(doc.struct(type, {}, write))
  drawHeader(doc, wish, words, add)
  drawFacts(doc, wish, words, add)
  if (isAhead(wish)) drawAdvice(doc, wish, words, add)
  drawFooter(doc, wish, words, add)
  root.end()
}

type Add = (type: string, write: () => void) => void

const isAhead = ({ visit, now }: ConfirmationWish): boolean => visit.status !== 'cancelled' && visit.end > now

function headingOf({ visit, now }: ConfirmationWish, { headings }: ConfirmationWords): string {
  if (visit.status === 'cancelled') return headings.cancelled
  if (visit.end <= now) return headings.past
  return isUndecided(visit.status) ? headings.undecided : headings.booked
}

function drawHeader(doc: Doc, wish: ConfirmationWish, words: ConfirmationWords, add: Add): void {
  doc.markContent('Artifact', { type: 'Layout' })
  doc.rect(0, 0, doc.page.width, 84).fill(isAhead(wish) ? ACCENT : QUIET)
  doc.endMarkedContent()
  add('P', () =>
    doc
      .font(FONTS.bold)
      .fontSize(18)
      .fillColor(WHITE)
      .text(wish.sender.name, MARGIN, 30, { width: WIDTH, height: 26, ellipsis: true }),
  )
  add('H1', () =>
    doc.font(FONTS.bold).fontSize(26).fillColor(INK).text(headingOf(wish, words), MARGIN, 112, { width: WIDTH }),
  )
}

function drawFacts(doc: Doc, { visit }: ConfirmationWish, words: ConfirmationWords, add: Add): void {
  const { location, patient } = visit
  const time = timeInWords(visit, location.timeZone, patient.locale)
  const here =
    patient.timeZone !== null && showsAnotherTime(visit.start, location.timeZone, patient.timeZone)
      ? timeInWords(visit, patient.timeZone, patient.locale)
      : undefined
  const facts: Fact[] = [
    {
      label: words.when,
      large: [time.date, time.hours],
      small: [
        words.localTime(time.zone),
        ...(here === undefined ? [] : [`${here.date}, ${here.hours} ${words.yourTime(here.zone)}`]),
      ],
    },
    { label: words.doctor, large: [doctorName(visit.doctor)], small: [] },
    {
      label: words.place,
      large: [location.name],
      small: location.address === null ? [] : location.address.split('\n'),
    },
    { label: words.patient, large: [patient.name], small: [] },
  ]
  drawCard(doc, facts, add)
}

interface Fact {
  label: string
  large: readonly string[]
  small: readonly string[]
}

interface Sizes {
  label: number
  large: number
  small: number
  gap: number
}

const SIZES: readonly Sizes[] = [1, 0.8, 0.65, 0.5].map((scale) => ({
  label: 12 * scale,
  large: 20 * scale,
  small: BODY * scale,
  gap: 12 * scale,
}))
/** What is left on the page beside heading, advice and footer. */
const HIGHEST_CARD = 390

function drawCard(doc: Doc, facts: readonly Fact[], add: Add): void {
  const top = doc.y + 18
  const inner = { width: WIDTH - 48 }
  // Names of up to 200 characters exist in the field; they get smaller letters rather than a second page.
  const heights = SIZES.map((sizes) => ({
    sizes,
    height: 24 + facts.reduce((sum, fact) => sum + heightOf(doc, fact, sizes, inner.width), 0),
  }))
  const { sizes, height } = heights.find((one) => one.height <= HIGHEST_CARD) ?? heights.at(-1)!
  doc.markContent('Artifact', { type: 'Layout' })
  doc.roundedRect(MARGIN, top, WIDTH, height, 12).fill(PAPER)
  doc.endMarkedContent()
  doc.y = top + 18
  for (const { label, large, small } of facts) {
    add('P', () => {
      doc
        .font(FONTS.regular)
        .fontSize(sizes.label)
        .fillColor(QUIET)
        .text(label, MARGIN + 24, doc.y, inner)
      for (const line of large) doc.font(FONTS.bold).fontSize(sizes.large).fillColor(INK).text(line, inner)
      for (const line of small) doc.font(FONTS.regular).fontSize(sizes.small).fillColor(QUIET).text(line, inner)
    })
    doc.y += sizes.gap
  }
  doc.y = top + height
}

function heightOf(doc: Doc, { label, large, small }: Fact, sizes: Sizes, width: number): number {
  const height = (font: string, size: number, lines: readonly string[]) =>
    lines.reduce((sum, line) => sum + doc.font(font).fontSize(size).heightOfString(line, { width }), 0)
  return (
    height(FONTS.regular, sizes.label, [label]) +
    height(FONTS.bold, sizes.large, large) +
    height(FONTS.regular, sizes.small, small) +
    sizes.gap
  )
}

function drawAdvice(doc: Doc, { sender, url }: ConfirmationWish, words: ConfirmationWords, add: Add): void {
  const heading = (text: string) =>
    add('H2', () =>
      doc
        .font(FONTS.bold)
        .fontSize(16)
        .fillColor(INK)
        .text(text, MARGIN, doc.y + 18, { width: WIDTH }),
    )
  const body = () => doc.font(FONTS.regular).fontSize(BODY).fillColor(INK)
  heading(words.bring)
  for (const what of words.bringWhat) add('P', () => body().text(`–  ${what}`, { width: WIDTH }))
  heading(words.change)
  for (const sentence of words.changeHow) add('P', () => body().text(sentence, { width: WIDTH }))
  add('Link', () => body().fillColor(ACCENT).text(url, { width: WIDTH, link: url, underline: true }))
  if (sender.phone !== null) add('P', () => body().text(words.call(sender.phone ?? ''), { width: WIDTH }))
}

function drawFooter(doc: Doc, { visit, now }: ConfirmationWish, words: ConfirmationWords, add: Add): void {
  const made = timeInWords({ start: now, end: now }, visit.location.timeZone, visit.patient.locale)
  const line = `${words.reference(visit.id)}  ·  ${words.made(`${made.date}, ${made.hours.split(' – ')[0]} (${made.zone.split(', ').at(-1) ?? ''})`)}`
  add('P', () =>
    doc
      .font(FONTS.regular)
      .fontSize(9)
      .fillColor(QUIET)
      .text(line, MARGIN, doc.page.height - 46, { width: WIDTH }),
  )
}
