import { api, read } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { ifMatch } from '../../clinic/rule-set/rule-set.ts'
import { freshKey, type Part } from '../part/part.ts'

export type Limit = AnswerOf<'/api/v1/doctors/{id}/limits', 'get'>['limits'][number]
/** `most` as it is typed. */
export type LimitRow = { key: string; visitTypeId: string; per: Limit['per']; most: string }

const of = (id: string) => ({ path: { id } })
const kept = ({ limits, version }: { limits: Limit[]; version: number }) => ({ content: limits, version })

export const limitsPart: Part<Limit[], LimitRow[]> = {
  name: 'limits',
  read: async (id) => kept(await read(api.GET('/api/v1/doctors/{id}/limits', { params: of(id) }))),
  set: async (id, version, limits) =>
    kept(
      await read(
        api.PUT('/api/v1/doctors/{id}/limits', { params: { ...of(id), header: ifMatch(version) }, body: { limits } }),
      ),
    ),
  history: (id) => read(api.GET('/api/v1/doctors/{id}/limits/history', { params: of(id) })),
  recorded: ({ limits }) => (Array.isArray(limits) ? (limits as Limit[]) : []),
  lines: (limits, names) =>
    limits.length > 0
      ? limits.map(
          ({ most, per, visitTypeId }) =>
            `At most ${most} a ${per}: ${visitTypeId ? names.visitType(visitTypeId) : 'all visits together'}`,
        )
      : ['No limits: as many visits as fit into the hours.'],
  draftOf: (limits) =>
    limits.map(({ visitTypeId = '', per, most }) => ({ key: freshKey(), visitTypeId, per, most: String(most) })),
  contentOf: (rows) =>
    rows.map(({ visitTypeId, per, most }) => ({ ...(visitTypeId && { visitTypeId }), per, most: Number(most) })),
}

export const newLimit = (): LimitRow => ({ key: freshKey(), visitTypeId: '', per: 'day', most: '12' })

export function limitFaults(rows: readonly LimitRow[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const [index, row] of rows.entries()) {
    const most = Number(row.most)
    if (!Number.isInteger(most) || most < 1 || most > 1000) found.set(row.key, 'Please give a number from 1 to 1000.')
    else if (rows.slice(0, index).some(({ visitTypeId, per }) => visitTypeId === row.visitTypeId && per === row.per))
      found.set(row.key, 'There is a limit for the same visits and the same stretch above.')
  }
  return found
}
