import { useQuery } from '@tanstack/react-query'
import { api, read } from '../api/client.ts'
import type { AnswerOf } from '../api/types.ts'
import { clockOf, dayOf, longDay } from '../app/time.ts'
import { durationText } from './policy/duration.ts'

type Rules = Pick<AnswerOf<'/api/v1/booking-policy', 'get'>, 'cancellationNoticeMinutes' | 'lateCancellation'>
export type Notice = { text: string; isLate: boolean; mustCall: boolean }

/** `late`: it was moved after the notice, and stays late. `hit`: the clinic itself cannot keep it. Absent: it is not booked yet. */
type Visit = { start: string; timeZone: string; late?: boolean; hit?: true | undefined }

const HIT = 'The clinic can’t keep this time. You can move or cancel the visit until it begins, and are not late.'

/** What a patient should know before they cancel or move a booked visit; null where nobody is ever late. */
export function noticeOf(
  { start, timeZone, late, hit }: Visit,
  { cancellationNoticeMinutes: minutes, lateCancellation }: Rules,
  now: number,
): Notice | null {
  if (hit) return { text: HIT, isLate: false, mustCall: false }
  const byDesk = lateCancellation === 'desk'
  const until = Date.parse(start) - minutes * 60_000
  if (late && now <= until)
    return { text: 'It was moved late. Cancelled now, it still counts as late.', isLate: true, mustCall: false }
  if (minutes === 0) return null
  if (now > until) {
    const text = byDesk ? 'To cancel or move it, please call the clinic.' : 'Cancelled or moved now, it counts as late.'
    return { text: `Less than ${durationText(minutes)} are left. ${text}`, isLate: true, mustCall: byDesk }
  }
  const last = new Date(until).toISOString()
  const afterwards = byDesk ? 'afterwards please call' : 'afterwards it counts as late'
  const text = `You can cancel or move it until ${longDay(dayOf(last, timeZone))}, ${clockOf(last, timeZone)}; ${afterwards}.`
  return { text, isLate: false, mustCall: false }
}

/** The same of a visit on screen, once the clinic's rules are there; they are asked for only where a visit is given. */
export function useCancellationNotice(visit: Visit | null): Notice | null {
  const { data } = useQuery({
    queryKey: ['booking-policy', 'notice'],
    queryFn: () => read(api.GET('/api/v1/booking-policy')),
    enabled: visit !== null,
  })
  return visit && data ? noticeOf(visit, data, Date.now()) : null
}
