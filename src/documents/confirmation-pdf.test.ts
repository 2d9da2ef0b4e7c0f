import { expect, test } from 'vitest'
import { confirmationPdf } from './confirmation-pdf.ts'
import { readPdf } from './pdf-text.fixture.ts'
import { PRAXIS, URL, visitOf } from './visit.fixture.ts'
import type { Visit } from './visit.ts'

const FOUR_DAYS_BEFORE = Date.parse('2026-11-21T10:00:00Z')

async function read(visit: Visit, now = FOUR_DAYS_BEFORE) {
  const { text, ...rest } = readPdf(await confirmationPdf({ visit, sender: PRAXIS, url: URL, now }))
  return { text, words: text.replaceAll(/\s+/g, ' '), ...rest }
}

test('The confirmation says clinic, doctor, patient, place, day, hour and zone, how to cancel and what to bring, on one page', async () => {
  const { words, pages } = await read(visitOf())
  expect(pages).toBe(1)
  for (const part of [
    'Praxis am Park',
    'Your appointment is confirmed',
    'Wednesday, 25 November 2026',
    '09:00 – 09:30',
    'Local time at the clinic: Central European Standard Time, UTC+1',
    'Dr. med. Anna Weiß',
    'Parkweg 3 10115 Berlin',
    'Clara Berg',
    'Please bring',
    '+49 30 5550100',
  ])
    expect(words).toContain(part)
  expect(words.replaceAll(' ', '')).toContain(URL)
})

test('Greek, Cyrillic and Hebrew names and those with every accent are set in letters and not in boxes', async () => {
  const { words } = await read(
    visitOf({
      doctor: { name: 'Ελένη Παπαδοπούλου', title: 'Δρ.' },
      patient: { ...visitOf().patient, name: 'Łukasz Đorđević Ağaoğlu Nguyễn Щёголев Ґалаґан' },
      location: { ...visitOf().location, name: 'Ärztehaus Ñandú' },
    }),
  )
  for (const name of ['Δρ. Ελένη Παπαδοπούλου', 'Łukasz Đorđević Ağaoğlu Nguyễn Щёголев Ґалаґан', 'Ärztehaus Ñandú'])
    expect(words).toContain(name)
  expect(words).not.toContain('□')
})

test('It is written in the patient’s language, with their own hour beside the clinic’s where they differ', async () => {
  const { words } = await read(
    visitOf({ patient: { ...visitOf().patient, locale: 'de-DE', timeZone: 'America/New_York' } }),
  )
  expect(words).toContain('Ihr Termin ist bestätigt')
  expect(words).toContain(
    'Mittwoch, 25. November 2026 09:00 – 09:30 Ortszeit der Praxis: Mitteleuropäische Normalzeit, UTC+1',
  )
  expect(words).toContain('03:00 – 03:30 bei Ihnen (Nordamerikanische Ostküsten-Normalzeit, UTC−5)')
})

test('Whoever reads with their ears gets a title, a language, headings and a marked order', async () => {
  const { plain } = await read(visitOf())
  for (const mark of [
    '/MarkInfo',
    '/Marked true',
    '/StructTreeRoot',
    '/Lang (en)',
    '/DisplayDocTitle true',
    '/S /H1',
    '/S /H2',
    '/S /Link',
  ])
    expect(plain).toContain(mark)
})

test.each<[Visit['status'], number, string]>([
  ['cancelled', FOUR_DAYS_BEFORE, 'This appointment is cancelled'],
  ['proposed', FOUR_DAYS_BEFORE, 'Your appointment is not confirmed yet'],
  ['fulfilled', Date.parse('2026-12-01T10:00:00Z'), 'This appointment is over'],
])('A visit that is %s is not said to be confirmed', async (status, now, heading) => {
  const { words } = await read(visitOf({ status }), now)
  expect(words).toContain(heading)
  expect(words).not.toContain('is confirmed')
})

test('The longest names still fit on one page', async () => {
  const long = 'Maximiliane-Antoinette von und zu Hohenstein-Wittgenstein-Sayn geborene Freiin von der Osten-Sacken '
  const { words, pages } = await read(
    visitOf({
      doctor: { name: long.repeat(2), title: null },
      patient: { ...visitOf().patient, name: long.repeat(2), timeZone: 'Asia/Kolkata' },
      location: { ...visitOf().location, name: long, address: `${long}\n${long}` },
    }),
  )
  expect(pages).toBe(1)
  expect(words).toContain('Please bring')
  expect(words).toContain('As of Saturday, 21 November 2026, 11:00')
})
