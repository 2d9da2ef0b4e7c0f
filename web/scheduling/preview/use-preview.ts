import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, read } from '../../api/client.ts'
import type { paths } from '../../api/schema.d.ts'
import type { AnswerOf } from '../../api/types.ts'
import type { Choice } from '../../clinic/public-holiday/holiday-queries.ts'
import type { Break } from '../break/breaks-part.ts'
import type { Hours } from '../hours/week.ts'
import type { Limit } from '../limit/limits-part.ts'
import type { NewOverride } from '../override/overrides-queries.ts'
import { scheduleKey } from '../part/part.ts'

export type Preview = AnswerOf<'/api/v1/availability/preview', 'post'>
type Body = NonNullable<paths['/api/v1/availability/preview']['post']['requestBody']>['content']['application/json']

/** One change at a time: of one doctor's rules, or of what closes a location for every doctor. */
export type Wish =
  | { doctorId: string; hours: Hours[] }
  | { doctorId: string; breaks: Break[] }
  | { doctorId: string; limits: Limit[] }
  | { doctorId: string; leave: { start: string; end: string } }
  | { doctorId: string; override: NewOverride }
  | { doctorId?: undefined; closure: { locationId?: string; from: string; to: string } }
  | { doctorId?: undefined; calendar: Choice & { locationId: string } }

const TYPING_PAUSE_MS = 400

/** What a change would do, asked after a pause in typing; nothing while there is nothing to ask about. */
export function usePreview(wish: Wish | undefined) {
  const text = wish && JSON.stringify(wish)
  const [settled, setSettled] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const isSettled = text !== undefined && settled === text
  const query = useQuery({
    queryKey: [...scheduleKey(wish?.doctorId ?? ''), 'preview', text],
    enabled: isSettled,
    // Visits are booked meanwhile.
    staleTime: 0,
    gcTime: 0,
    retry: false,
    queryFn: () => read(api.POST('/api/v1/availability/preview', { body: JSON.parse(text ?? '') as Body })),
  })
  return {
    preview: isSettled ? query.data : undefined,
    error: isSettled ? query.error : null,
    isLooking: text !== undefined && (!isSettled || query.isPending),
  }
}
