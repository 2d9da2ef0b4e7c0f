import { api, read } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { ifMatch } from '../../clinic/rule-set/rule-set.ts'
import { freshKey, type Part } from '../part/part.ts'

type Travel = Pick<AnswerOf<'/api/v1/doctors/{id}/travel-times', 'get'>, 'minutes' | 'between'>
type Way = Travel['between'][number]
export type WayRow = { key: string; one: string; other: string; minutes: string }
export type TravelDraft = { minutes: string; ways: WayRow[] }

const of = (id: string) => ({ path: { id } })
const kept = ({ minutes, between, version }: Travel & { version: number }) => ({
  content: { minutes, between },
  version,
})

export const travelPart: Part<Travel, TravelDraft> = {
  name: 'travel-times',
  read: async (id) => kept(await read(api.GET('/api/v1/doctors/{id}/travel-times', { params: of(id) }))),
  set: async (id, version, body) =>
    kept(
      await read(
        api.PUT('/api/v1/doctors/{id}/travel-times', { params: { ...of(id), header: ifMatch(version) }, body }),
      ),
    ),
  history: (id) => read(api.GET('/api/v1/doctors/{id}/travel-times/history', { params: of(id) })),
  recorded: ({ minutes, between }) => ({
    minutes: typeof minutes === 'number' ? minutes : 0,
    between: Array.isArray(between) ? (between as Way[]) : [],
  }),
  lines: ({ minutes, between }, names) => [
    minutes === 0 && between.length === 0
      ? 'No time is kept free to go from one location to another.'
      : `${minutes} minutes between any two locations${between.length > 0 ? ' but these' : ''}`,
    ...between.map((way) => `${way.locationIds.map((id) => names.location(id)).join(' and ')}: ${way.minutes} minutes`),
  ],
  draftOf: ({ minutes, between }) => ({
    minutes: String(minutes),
    ways: between.map((way) => ({
      key: freshKey(),
      one: way.locationIds[0] ?? '',
      other: way.locationIds[1] ?? '',
      minutes: String(way.minutes),
    })),
  }),
  contentOf: ({ minutes, ways }) => ({
    minutes: Number(minutes),
    between: ways.map(({ one, other, minutes: its }) => ({ locationIds: [one, other], minutes: Number(its) })),
  }),
}

const isMinutes = (text: string): boolean =>
  text !== '' && Number.isInteger(Number(text)) && Number(text) >= 0 && Number(text) <= 720
const samePair = (one: WayRow, other: WayRow): boolean =>
  [one.one, one.other].toSorted().join() === [other.one, other.other].toSorted().join()

/** Under this key stands what is wrong with the minutes of all the others. */
export const USUAL = 'usual'

export function travelFaults({ minutes, ways }: TravelDraft): Map<string, string> {
  const found = new Map<string, string>()
  if (!isMinutes(minutes)) found.set(USUAL, 'Please give whole minutes, twelve hours (720) at most.')
  for (const [index, way] of ways.entries()) {
    if (way.one === way.other) found.set(way.key, 'Please choose two different locations.')
    else if (!isMinutes(way.minutes)) found.set(way.key, 'Please give whole minutes, twelve hours (720) at most.')
    else if (ways.slice(0, index).some((other) => samePair(way, other)))
      found.set(way.key, 'These two stand above already.')
  }
  return found
}
