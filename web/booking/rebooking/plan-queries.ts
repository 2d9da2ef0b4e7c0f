import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import { everyPage } from '../../api/every-page.ts'
import type { paths } from '../../api/schema.d.ts'
import type { AnswerOf } from '../../api/types.ts'
import { appointmentsKey } from '../appointment-queries.ts'

export type Plan = AnswerOf<'/api/v1/rebooking-plans/{id}', 'get'>
export type PlanSummary = AnswerOf<'/api/v1/rebooking-plans', 'get'>['data'][number]
export type Line = Plan['lines'][number]
export type Cause = paths['/api/v1/rebooking-plans']['post']['requestBody']['content']['application/json']
export type CallOutcome = NonNullable<Line['callOutcome']>

export const plansKey = ['rebooking-plans']
const WHILE_FINDING_MS = 2000
const WHILE_WAITING_MS = 15_000
const MANY = 200

/** Read again while it is looked at: often while times are looked for, now and then while patients answer. */
export const usePlan = (id: string) =>
  useQuery({
    queryKey: [...plansKey, id],
    queryFn: () => read(api.GET('/api/v1/rebooking-plans/{id}', { params: { path: { id }, query: { limit: MANY } } })),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'closed' || data?.state === 'done'
        ? false
        : data?.state === 'finding'
          ? WHILE_FINDING_MS
          : WHILE_WAITING_MS,
  })

/** Those that somebody still works on, of every cause. */
export const useOpenPlans = (enabled: boolean) =>
  useQuery({
    queryKey: [...plansKey, 'open'],
    queryFn: () =>
      everyPage((query) => read(api.GET('/api/v1/rebooking-plans', { params: { query: { ...query, open: true } } }))),
    enabled,
  })

export function useBeginPlan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Cause) => read(api.POST('/api/v1/rebooking-plans', { body })),
    onSettled: () => client.invalidateQueries({ queryKey: plansKey }),
  })
}

/** How many visits a plan is about, and of how many nothing is left to do. */
export function hitText({ total, settled }: Pick<PlanSummary, 'total' | 'settled'>): string {
  if (total === 0) return 'No visit is hit.'
  return `${total === 1 ? '1 visit is' : `${total} visits are`} hit, ${settled} settled.`
}

export type PlanAct =
  | { act: 'send'; lines: Line[] }
  | { act: 'close' }
  | { act: 'again'; line: Line }
  | { act: 'remove'; line: Line }
  | { act: 'call'; line: Line; outcome: CallOutcome }

/** What the clerk does with a plan or one line of it; a line changed meanwhile by somebody else is never overwritten. */
export function useActOnPlan(id: string) {
  const client = useQueryClient()
  const call = (wish: PlanAct): Promise<unknown> => {
    const one = { path: { id } }
    if (wish.act === 'send')
      return read(
        api.POST('/api/v1/rebooking-plans/{id}/sending', {
          params: one,
          body: { lineIds: wish.lines.map((line) => line.id) },
        }),
      )
    if (wish.act === 'close') return read(api.POST('/api/v1/rebooking-plans/{id}/closing', { params: one }))
    if (wish.act === 'again')
      return read(api.POST('/api/v1/rebooking-plans/{id}/search', { params: one, body: { lineIds: [wish.line.id] } }))
    const params = {
      path: { id, lineId: wish.line.id },
      header: { 'if-match': `"${wish.line.version}"` },
    }
    if (wish.act === 'remove') return read(api.DELETE('/api/v1/rebooking-plans/{id}/lines/{lineId}', { params }))
    const body = { outcome: wish.outcome }
    return read(api.POST('/api/v1/rebooking-plans/{id}/lines/{lineId}/call', { params, body }))
  }
  return useMutation({
    mutationFn: call,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: plansKey }),
        client.invalidateQueries({ queryKey: appointmentsKey }),
      ]),
  })
}
