import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import type { AnswerOf } from '../../api/types.ts'

export type Question = AnswerOf<'/api/v1/app-questions/{id}', 'get'>

const keyOf = (id: string) => ['app-question', id]

/** Not read again by itself: once answered it is gone, while the page still says so. */
export const useQuestion = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: () => read(api.GET('/api/v1/app-questions/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  })

/** Answered, run out, another browser's, or no question's address at all. */
export const isGone = (error: unknown): boolean => error instanceof ApiProblem && [400, 404, 410].includes(error.status)

/** Somebody else signed in since the page was opened; whoever it is has to see who they are before they say yes. */
export const isAnothers = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'identity.question_to_another'

/** `null` is no; a list of scopes is yes to these. Then the browser goes where the server says, which ends at the app. */
export function useAnswer({ id, account }: Question) {
  return useMutation({
    mutationFn: async (scopes: string[] | null) => {
      const params = { path: { id } }
      const { redirectTo } = await read(
        scopes === null
          ? api.POST('/api/v1/app-questions/{id}/refusal', { params })
          : api.POST('/api/v1/app-questions/{id}/approval', { params, body: { accountId: account.id, scopes } }),
      )
      window.location.assign(redirectTo)
    },
  })
}

/** Asks anew who is signed in and what the app asks of them. */
export function useLookAgain(id: string) {
  const client = useQueryClient()
  return () =>
    Promise.all([client.invalidateQueries({ queryKey: ['me'] }), client.invalidateQueries({ queryKey: keyOf(id) })])
}
