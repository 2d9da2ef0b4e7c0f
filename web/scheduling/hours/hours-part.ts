import { api, read } from '../../api/client.ts'
import { ifMatch } from '../../clinic/rule-set/rule-set.ts'
import type { Names, Part } from '../part/part.ts'
import { byWeekdays, clockText, weekdaysText, weeksText } from '../weekly/weekly-words.ts'
import { toHours, toWindows, type Hours, type Window } from './week.ts'

const of = (id: string) => ({ path: { id } })
const kept = ({ hours, version }: { hours: Hours[]; version: number }) => ({ content: hours, version })

/** The weekly hours: edited and saved as a whole week. */
export const hoursPart: Part<Hours[], Window[]> = {
  name: 'hours',
  read: async (id) => kept(await read(api.GET('/api/v1/doctors/{id}/hours', { params: of(id) }))),
  set: async (id, version, hours) =>
    kept(
      await read(
        api.PUT('/api/v1/doctors/{id}/hours', { params: { ...of(id), header: ifMatch(version) }, body: { hours } }),
      ),
    ),
  history: (id) => read(api.GET('/api/v1/doctors/{id}/hours/history', { params: of(id) })),
  recorded: ({ hours }) => (Array.isArray(hours) ? (hours as Hours[]) : []),
  lines: (hours, names) => (hours.length > 0 ? linesOf(hours, names) : ['No hours: nobody can book.']),
  draftOf: toWindows,
  contentOf: toHours,
}

const linesOf = (hours: Hours[], names: Names): string[] =>
  byWeekdays(hours).map(({ row, weekdays }) =>
    [
      `${weekdaysText(weekdays)}: ${clockText(row)}`,
      names.location(row.locationId),
      weeksText(row),
      row.visitTypeIds ? `only ${row.visitTypeIds.map((id) => names.visitType(id)).join(', ')}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  )
