import { useMutation, useQuery } from '@tanstack/react-query'
import { api, read, send } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { addDays, todayIn } from '../../app/time.ts'
import { scheduleKey } from '../part/part.ts'
import { useScheduleChanged } from '../part/use-part.ts'

export type Entered = AnswerOf<'/api/v1/doctors/{id}/leave', 'post'>
export type Leave = AnswerOf<'/api/v1/doctors/{id}/leave', 'get'>['data'][number]
export type NewLeave = { start: string; end: string; reason?: string }

const of = (id: string) => ({ path: { id } })

export const useLeave = (doctorId: string) =>
  useQuery({
    queryKey: [...scheduleKey(doctorId), 'leave'],
    queryFn: async () => {
      // What is over is in the history; a day of grace, because today is another day elsewhere.
      const query = { from: addDays(todayIn('UTC'), -1) }
      return (await read(api.GET('/api/v1/doctors/{id}/leave', { params: { ...of(doctorId), query } }))).data
    },
  })

export const readLeaveHistory = (doctorId: string) =>
  read(api.GET('/api/v1/doctors/{id}/leave/history', { params: of(doctorId) }))

export function useLeaveChanges(doctorId: string) {
  const changed = useScheduleChanged(doctorId)
  const enter = useMutation({
    mutationFn: (body: NewLeave) => read(api.POST('/api/v1/doctors/{id}/leave', { params: of(doctorId), body })),
    onSettled: changed,
  })
  const remove = useMutation({
    mutationFn: (leaveId: string) =>
      send(api.DELETE('/api/v1/doctors/{id}/leave/{leaveId}', { params: { path: { id: doctorId, leaveId } } })),
    onSettled: changed,
  })
  return { enter, remove }
}
