import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { api, read } from '../../api/client.ts'
import { addDays, instantAt } from '../../app/time.ts'
import { topics } from './deeds.ts'

const FIELDS = ['account', 'patient', 'topic', 'from', 'to', 'refused'] as const
export type AuditView = Record<(typeof FIELDS)[number], string>

/** What is searched, in the address: of people their ids alone, which say nothing to whoever reads a history. */
export function useAuditView(): { view: AuditView; set: (change: Partial<AuditView>) => void; clear: () => void } {
  const [params, setParams] = useSearchParams()
  const view = Object.fromEntries(FIELDS.map((name) => [name, params.get(name) ?? ''])) as AuditView
  const set = (change: Partial<AuditView>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(change)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return { view, set, clear: () => setParams({}, { replace: true, preventScrollReset: true }) }
}

const AT_ONCE = 50

/** The last day counts whole: up to the midnight that ends it, on the clinic's clock. */
function asked({ account, patient, topic, from, to, refused }: AuditView, zone: string) {
  const actions = topics.find(({ value }) => value === topic)?.actions
  return {
    limit: AT_ONCE,
    ...(account && { accountId: account }),
    ...(patient && { patientId: patient }),
    ...(actions && { action: actions }),
    ...(from && { from: instantAt(from, '00:00', zone) }),
    ...(to && { to: instantAt(addDays(to, 1), '00:00', zone) }),
    ...(refused && { outcome: 'refused' as const }),
  }
}

/** Kept fresh only by asking again: every look at the trail is an event of the trail. */
export const useAuditEvents = (view: AuditView, zone: string | undefined) =>
  useInfiniteQuery({
    queryKey: ['audit-events', view, zone],
    enabled: zone !== undefined,
    initialPageParam: '',
    refetchOnWindowFocus: false,
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/audit-events', {
          params: { query: { ...asked(view, zone ?? 'UTC'), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  })

/** The staff, to choose from; everybody else is found through what they did. */
export const useStaff = () =>
  useQuery({
    queryKey: ['members', 'names'],
    queryFn: async () => (await read(api.GET('/api/v1/members', { params: { query: { limit: 500 } } }))).data,
  })

export const useTrailState = () =>
  useQuery({ queryKey: ['trail-state'], queryFn: async () => (await read(api.GET('/health/ready'))).auditTrail })

const policyKey = ['audit-policy']

export const useAuditPolicy = () =>
  useQuery({ queryKey: policyKey, queryFn: () => read(api.GET('/api/v1/audit-policy')) })

export function useChangeAuditPolicy() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (keepYears: number) => read(api.PUT('/api/v1/audit-policy', { body: { keepYears } })),
    onSuccess: (policy) => client.setQueryData(policyKey, policy),
  })
}
