import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import { clockText } from '../weekly/weekly-words.ts'
import { breaksPart } from '../break/breaks-part.ts'
import { hoursPart } from '../hours/hours-part.ts'
import { overridesQuery, overrideText } from '../override/overrides-queries.ts'
import { pacesPart } from '../pace/paces-part.ts'
import { scheduleKey, useNames } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import type { Problem } from './problem-words.ts'

/** Rules that contradict each other or can never come true. The server let each in, and says what they come to together. */
export const useProblems = (doctorId: string) =>
  useQuery({
    queryKey: [...scheduleKey(doctorId), 'problems'],
    queryFn: async () =>
      (await read(api.GET('/api/v1/doctors/{id}/schedule/problems', { params: { path: { id: doctorId } } }))).data,
  })

/** The weekday apart, because what is wrong with a rule of every working day is wrong five times. */
export type NamedRule = { before: string; weekday?: number; after: string }

/** Names the rule that a problem is about, as far as it is on the page already. */
export function useRuleName(doctorId: string): (rule: Problem['rule']) => NamedRule {
  const names = useNames()
  const hours = usePart(hoursPart, doctorId).data?.content
  const breaks = usePart(breaksPart, doctorId).data?.content
  const paces = usePart(pacesPart, doctorId).data?.content
  const overrides = useQuery(overridesQuery(doctorId)).data
  return ({ kind, id, index }) => {
    const at = index ?? -1
    if (kind === 'visit type') return named(names.visitType(id ?? ''))
    if (kind === 'pace') return named(names.visitType(paces?.[at]?.visitTypeId ?? ''))
    if (kind === 'override') {
      const one = overrides?.find((each) => each.id === id)
      return named(one ? overrideText(one, names) : '')
    }
    const found = kind === 'hours' ? hours?.[at] : breaks?.[at]
    if (!found) return named('')
    return { before: 'name' in found ? `${found.name}, ` : '', weekday: found.weekday, after: ` ${clockText(found)}` }
  }
}

const named = (before: string): NamedRule => ({ before, after: '' })
