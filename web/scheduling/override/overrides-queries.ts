import { useMutation } from '@tanstack/react-query'
import { api, read, send } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { addDays, fullDay, todayIn } from '../../app/time.ts'
import { scheduleKey, type Names } from '../part/part.ts'
import { useScheduleChanged } from '../part/use-part.ts'

export type Override = AnswerOf<'/api/v1/doctors/{id}/overrides', 'post'>
export type NewOverride = Pick<Override, 'locationId' | 'date' | 'mode' | 'windows'>

const of = (id: string) => ({ path: { id } })

/** What is past is no rule any more; a day of grace, because today is another day elsewhere. */
const recently = (): string => addDays(todayIn('UTC'), -1)

export const overridesQuery = (doctorId: string) => ({
  queryKey: [...scheduleKey(doctorId), 'overrides'],
  queryFn: async () =>
    (
      await read(
        api.GET('/api/v1/doctors/{id}/overrides', { params: { ...of(doctorId), query: { from: recently() } } }),
      )
    ).data,
})

export const readOverridesHistory = (doctorId: string) =>
  read(api.GET('/api/v1/doctors/{id}/overrides/history', { params: of(doctorId) }))

export function useOverrideChanges(doctorId: string) {
  const changed = useScheduleChanged(doctorId)
  const remove = useMutation({
    mutationFn: (overrideId: string) =>
      send(
        api.DELETE('/api/v1/doctors/{id}/overrides/{overrideId}', { params: { path: { id: doctorId, overrideId } } }),
      ),
    onSettled: changed,
  })
  const add = useMutation({
    mutationFn: (body: NewOverride) => read(api.POST('/api/v1/doctors/{id}/overrides', { params: of(doctorId), body })),
    onSettled: changed,
  })
  return { add, remove }
}

/** `Monday 7 December 2026, Berlin: only 12:00–18:00`. */
export function overrideText({ date, mode, windows, locationId }: NewOverride, names: Names): string {
  const hours = windows.map(({ from, to }) => `${from}–${to}`).join(', ')
  return `${fullDay(date)}, ${names.location(locationId)}: ${hours ? `${mode === 'add' ? 'also' : 'only'} ${hours}` : 'not working'}`
}
