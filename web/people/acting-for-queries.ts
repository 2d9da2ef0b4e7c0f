import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read, send } from '../api/client.ts'
import type { AnswerOf } from '../api/types.ts'

/** `worthToday` is null once ages or its term have ended it. */
export type Authority = AnswerOf<'/api/v1/patients/{id}/authorities', 'get'>['data'][number]
export type Invitation = AnswerOf<'/api/v1/me/authority-invitations', 'get'>['data'][number]
export type Scope = Authority['scope']
export type Kind = Authority['kind']
export type NewInvitation = { email: string; kind: 'carer' | 'proxy'; scope: Scope; until: string }

const keys = {
  all: ['acting-for'],
  authorities: (patientId: string) => ['acting-for', 'authorities', patientId],
  sent: (patientId: string) => ['acting-for', 'sent', patientId],
  received: ['acting-for', 'received'],
}

const authoritiesOf = (patientId: string) => ({
  queryKey: keys.authorities(patientId),
  queryFn: async (): Promise<Authority[]> =>
    (await read(api.GET('/api/v1/patients/{id}/authorities', { params: { path: { id: patientId } } }))).data,
})

/** Who acts for this patient, and who did. Who acts is told of their own authority only. */
export const useAuthorities = (patientId: string) => useQuery(authoritiesOf(patientId))

/** One's own authority over each of these patients, in their order; undefined while it is not known. */
export const useOwnAuthorities = (patientIds: string[]) =>
  useQueries({
    queries: patientIds.map((id) => authoritiesOf(id)),
    combine: (answers) => answers.map(({ data }) => data?.find(({ endedAt }) => endedAt === null)),
  })

export const useSentInvitations = (patientId: string) =>
  useQuery({
    queryKey: keys.sent(patientId),
    queryFn: async () =>
      (await read(api.GET('/api/v1/patients/{id}/authority-invitations', { params: { path: { id: patientId } } })))
        .data,
  })

export const useReceivedInvitations = () =>
  useQuery({
    queryKey: keys.received,
    queryFn: async () => (await read(api.GET('/api/v1/me/authority-invitations'))).data,
  })

/** A change of who acts for whom: it may change whom this account may book for, which the session tells. */
function useArrangement<Wish>(change: (wish: Wish) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([client.invalidateQueries({ queryKey: keys.all }), client.invalidateQueries({ queryKey: ['me'] })]),
  })
}

export const useInvite = (patientId: string) =>
  useArrangement((body: NewInvitation) =>
    read(api.POST('/api/v1/patients/{id}/authority-invitations', { params: { path: { id: patientId } }, body })),
  )

export const useTakeBack = (patientId: string) =>
  useArrangement((invitationId: string) =>
    send(
      api.DELETE('/api/v1/patients/{id}/authority-invitations/{invitationId}', {
        params: { path: { id: patientId, invitationId } },
      }),
    ),
  )

export const useAccept = () =>
  useArrangement((id: string) =>
    read(api.POST('/api/v1/authority-invitations/{id}/acceptance', { params: { path: { id } } })),
  )

export const useDecline = () =>
  useArrangement((id: string) =>
    send(api.POST('/api/v1/authority-invitations/{id}/refusal', { params: { path: { id } } })),
  )

export const useEnd = () =>
  useArrangement(({ id, patientId }: Pick<Authority, 'id' | 'patientId'>) =>
    send(
      api.POST('/api/v1/patients/{id}/authorities/{authorityId}/withdrawal', {
        params: { path: { id: patientId, authorityId: id } },
        body: {},
      }),
    ),
  )
