import { api, read } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { ifMatch } from '../../clinic/rule-set/rule-set.ts'
import { freshKey, type Names, type Part } from '../part/part.ts'

export type Pace = AnswerOf<'/api/v1/doctors/{id}/paces', 'get'>['paces'][number]
/** As it is typed; empty is as the visit type says. */
export type PaceRow = { key: string; visitTypeId: string; duration: string; before: string; after: string }

const of = (id: string) => ({ path: { id } })
const kept = ({ paces, version }: { paces: Pace[]; version: number }) => ({ content: paces, version })

export const pacesPart: Part<Pace[], PaceRow[]> = {
  name: 'paces',
  read: async (id) => kept(await read(api.GET('/api/v1/doctors/{id}/paces', { params: of(id) }))),
  set: async (id, version, paces) =>
    kept(
      await read(
        api.PUT('/api/v1/doctors/{id}/paces', { params: { ...of(id), header: ifMatch(version) }, body: { paces } }),
      ),
    ),
  history: (id) => read(api.GET('/api/v1/doctors/{id}/paces/history', { params: of(id) })),
  recorded: ({ paces }) => (Array.isArray(paces) ? (paces as Pace[]) : []),
  lines: (paces, names) =>
    paces.length > 0 ? paces.map((pace) => lineOf(pace, names)) : ['Every visit takes as long as with everybody else.'],
  draftOf: (paces) =>
    paces.map(({ visitTypeId, durationMinutes, bufferBeforeMinutes, bufferAfterMinutes }) => ({
      key: freshKey(),
      visitTypeId,
      duration: typed(durationMinutes),
      before: typed(bufferBeforeMinutes),
      after: typed(bufferAfterMinutes),
    })),
  contentOf: (rows) =>
    rows.map(({ visitTypeId, duration, before, after }) => ({
      visitTypeId,
      ...(duration && { durationMinutes: Number(duration) }),
      ...(before && { bufferBeforeMinutes: Number(before) }),
      ...(after && { bufferAfterMinutes: Number(after) }),
    })),
}

const typed = (minutes: number | undefined): string => (minutes === undefined ? '' : String(minutes))

const lineOf = (
  { visitTypeId, durationMinutes, bufferBeforeMinutes, bufferAfterMinutes }: Pace,
  names: Names,
): string => {
  const parts = [
    durationMinutes === undefined ? '' : `${durationMinutes} minutes`,
    bufferBeforeMinutes === undefined ? '' : `${bufferBeforeMinutes} kept free before`,
    bufferAfterMinutes === undefined ? '' : `${bufferAfterMinutes} kept free after`,
  ]
  return `${names.visitType(visitTypeId)}: ${parts.filter(Boolean).join(', ')}`
}

export const newPace = (visitTypeId: string, minutes: number): PaceRow => ({
  key: freshKey(),
  visitTypeId,
  duration: String(minutes),
  before: '',
  after: '',
})

const isMinutes = (text: string, least: number): boolean =>
  text === '' || (Number.isInteger(Number(text)) && Number(text) >= least && Number(text) <= 1440)

export function paceFaults(rows: readonly PaceRow[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const [index, row] of rows.entries()) {
    const { key, visitTypeId, duration, before, after } = row
    if (rows.slice(0, index).some((other) => other.visitTypeId === visitTypeId))
      found.set(key, 'This visit stands above already.')
    else if (duration === '' && before === '' && after === '')
      found.set(key, 'Please say how long it takes, or what is kept free around it.')
    else if (!isMinutes(duration, 1) || !isMinutes(before, 0) || !isMinutes(after, 0))
      found.set(key, 'Please give whole minutes, a day (1440) at most.')
  }
  return found
}
