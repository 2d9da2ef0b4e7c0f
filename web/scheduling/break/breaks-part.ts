import { api, read } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { ifMatch } from '../../clinic/rule-set/rule-set.ts'
import { freshKey, type Names, type Part } from '../part/part.ts'
import { weeksFault } from '../weekly/weekly-details.tsx'
import { byWeekdays, clockText, weekdaysText, weeksText } from '../weekly/weekly-words.ts'

export type Break = AnswerOf<'/api/v1/doctors/{id}/breaks', 'get'>['breaks'][number]
/** A break as people think of it: one for several weekdays, though each weekday is a rule of its own. */
export type BreakRow = Omit<Break, 'weekday'> & { key: string; weekdays: number[] }

const of = (id: string) => ({ path: { id } })
const kept = ({ breaks, version }: { breaks: Break[]; version: number }) => ({ content: breaks, version })

export const breaksPart: Part<Break[], BreakRow[]> = {
  name: 'breaks',
  read: async (id) => kept(await read(api.GET('/api/v1/doctors/{id}/breaks', { params: of(id) }))),
  set: async (id, version, breaks) =>
    kept(
      await read(
        api.PUT('/api/v1/doctors/{id}/breaks', { params: { ...of(id), header: ifMatch(version) }, body: { breaks } }),
      ),
    ),
  history: (id) => read(api.GET('/api/v1/doctors/{id}/breaks/history', { params: of(id) })),
  recorded: ({ breaks }) => (Array.isArray(breaks) ? (breaks as Break[]) : []),
  lines: (breaks, names) => (breaks.length > 0 ? linesOf(breaks, names) : ['No breaks.']),
  draftOf: (breaks) => byWeekdays(breaks).map(({ row, weekdays }) => rowOf(row, weekdays)),
  contentOf: (rows) => rows.flatMap(breaksOf),
}

const rowOf = ({ weekday: _weekday, ...rest }: Break, weekdays: number[]): BreakRow => ({
  ...rest,
  key: freshKey(),
  weekdays: weekdays.toSorted((one, other) => one - other),
})

const breaksOf = ({ key: _key, weekdays, ...rest }: BreakRow): Break[] =>
  weekdays.map((weekday) => ({ ...rest, weekday }))

/** Of each rule that is sent, the row that it comes from. */
export const sentKeys = (rows: readonly BreakRow[]): string[] =>
  rows.flatMap(({ key, weekdays }) => weekdays.map(() => key))

export const newBreak = (): BreakRow => ({
  key: freshKey(),
  name: 'Lunch',
  weekdays: [1, 2, 3, 4, 5],
  from: '12:30',
  to: '13:00',
})

const linesOf = (breaks: Break[], names: Names): string[] =>
  byWeekdays(breaks).map(({ row, weekdays }) =>
    [
      `${row.name}: ${weekdaysText(weekdays)}, ${clockText(row)}`,
      row.locationId ? `only at ${names.location(row.locationId)}` : '',
      weeksText(row),
    ]
      .filter(Boolean)
      .join(', '),
  )

export function breakFaults(rows: readonly BreakRow[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const row of rows) {
    const fault = faultOf(row)
    if (fault) found.set(row.key, fault)
  }
  return found
}

function faultOf(row: BreakRow): string | undefined {
  if (!row.name.trim()) return 'Please give the break a name.'
  if (row.weekdays.length === 0) return 'Please choose at least one day.'
  if (!row.from || !row.to) return 'Give both a start and an end.'
  return row.from === row.to ? 'Start and end are the same.' : weeksFault(row)
}
