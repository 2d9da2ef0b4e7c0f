import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { NoPasskey } from '../passkey.ts'
import { NotProven, useProveAgain } from '../prove-again.tsx'

/**
 * A change of how the clinic is run: asks for a fresh proof when the server wants one, and reads anew what it touched, also after a
 * refusal, which may be because somebody else was faster.
 */
export function useProvenChange<Answer, Wish = void>(
  change: (wish: Wish) => Promise<Answer>,
  touches: readonly QueryKey[],
) {
  const prove = useProveAgain()
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: (wish: Wish) => prove(() => change(wish)),
    onSettled: () => Promise.all(touches.map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
  const isNobodysFault = mutation.error instanceof NotProven || mutation.error instanceof NoPasskey
  return { ...mutation, failure: isNobodysFault ? null : mutation.error }
}
