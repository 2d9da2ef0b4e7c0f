import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read, send } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import type { Me } from '../api/types.ts'
import { showPasskey, type PasskeyProof } from './passkey.ts'

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

/** Asks again who this is, after something that may have ended the session, or been done to another account's. */
export function useAskAgain() {
  const start = useFreshStart()
  return async () => start(await whoAmI())
}

/** A way in: makes the call that answers with the session cookie; then the page asks who it is. */
export function useEntrance<Entry>(enter: (entry: Entry) => Promise<unknown>) {
  const start = useFreshStart()
  return useMutation({
    mutationFn: async (entry: Entry) => {
      await enter(entry)
      return whoAmI()
    },
    onSuccess: start,
  })
}

export type Credentials = { email: string; password: string }
export type NewAccount = Credentials & { name: string; timeZone: string; locale: string }

/** Signs in or registers. */
export const useEnter = () =>
  useEntrance((entry: Credentials | NewAccount) =>
    'name' in entry
      ? read(api.POST('/api/v1/auth/sign-up', { body: entry }))
      : read(api.POST('/api/v1/auth/sign-in', { body: entry })),
  )

/** Signs in with a passkey alone; whoever closes the browser's window is where they were. */
export const useEnterWithPasskey = () =>
  useEntrance(async () => {
    const answer = await showPasskey(await read(api.POST('/api/v1/auth/passkey/options')))
    return read(api.POST('/api/v1/auth/passkey', { body: { answer } }))
  })

/** A sign-in of which the first proof was right and a second is due. */
export type DueSignIn = { challenge: string; methods: string[] }

export function dueSignIn(error: unknown): DueSignIn | undefined {
  if (!(error instanceof ApiProblem) || error.code !== 'identity.second_factor_due') return undefined
  const { challenge, methods } = error.document
  if (typeof challenge !== 'string' || !Array.isArray(methods)) return undefined
  return { challenge, methods: methods.map(String) }
}

export type SecondProof = { code: string } | { recoveryCode: string } | { passkey: PasskeyProof }

export const useFinishSignIn = ({ challenge }: DueSignIn) =>
  useEntrance(async (proof: SecondProof | 'passkey') =>
    read(api.POST('/api/v1/auth/second-factor', { body: { challenge, ...(await proofFor(challenge, proof)) } })),
  )

async function proofFor(challenge: string, proof: SecondProof | 'passkey'): Promise<SecondProof> {
  if (proof !== 'passkey') return proof
  const options = await read(api.POST('/api/v1/auth/second-factor/passkey-options', { body: { challenge } }))
  return { passkey: await showPasskey(options) }
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

/** Whether this account is anything here besides a patient. */
export const isStaff = (me: Me): boolean => me.roles.some((role) => role !== 'patient')

/** Who answers for the whole clinic; a doctor who is nothing else sees less, and only of their own patients. */
export const isDesk = (me: Me | null | undefined): boolean =>
  me?.roles.some((role) => role === 'receptionist' || role === 'administrator') ?? false

/** What to offer in the navigation. The server decides again on every call; this only avoids dead ends. */
export function mayEnter(me: Me | null | undefined, area: Area): boolean {
  if (!me) return false
  if (area === 'any' || (area === 'own-appointments' && me.patientId)) return true
  return me.roles.some((role) => areas[role]?.includes(area))
}
