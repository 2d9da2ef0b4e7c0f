import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read, send } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import type { Me } from '../api/types.ts'

const meKey = ['me']

/** Who is signed in; `null` is nobody. Asked once and kept until signing in or out. */
export function useSession() {
  return useQuery({ queryKey: meKey, queryFn: whoAmI, staleTime: 5 * 60_000 })
}

async function whoAmI(): Promise<Me | null> {
  try {
    return await read(api.GET('/api/v1/me'))
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null
    throw error
  }
}

/** Everything read before belongs to someone else after signing in or out, so all of it goes but what is public. */
function useFreshStart() {
  const client = useQueryClient()
  return async (me: Me | null) => {
    client.setQueryData(meKey, me)
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
  }
}

export type Credentials = { email: string; password: string }
export type NewAccount = Credentials & { name: string; timeZone: string; locale: string }

/** Signs in or registers; both answer with the session cookie, then the page asks who it is. */
export function useEnter() {
  const start = useFreshStart()
  return useMutation({
    mutationFn: async (entry: Credentials | NewAccount) => {
      if ('name' in entry) await read(api.POST('/api/v1/auth/sign-up', { body: entry }))
      else await read(api.POST('/api/v1/auth/sign-in', { body: entry }))
      return whoAmI()
    },
    onSuccess: start,
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => send(api.POST('/api/v1/auth/sign-out')),
    onSuccess: () => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'clinic' })
      client.setQueryData(meKey, null)
    },
  })
}

export type Area = 'desk' | 'admin' | 'own-appointments' | 'any'

const areas: Record<string, Area[]> = {
  patient: ['own-appointments'],
  doctor: ['desk'],
  receptionist: ['desk'],
  administrator: ['desk', 'admin'],
}

/** What to offer in the navigation. The server decides again on every call; this only avoids dead ends. */
export function mayEnter(me: Me | null | undefined, area: Area): boolean {
  if (!me) return false
  if (area === 'any' || (area === 'own-appointments' && me.patientId)) return true
  return me.roles.some((role) => areas[role]?.includes(area))
}
