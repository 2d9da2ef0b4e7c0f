import { useMutation } from '@tanstack/react-query'
import { NoPasskey } from '../passkey.ts'
import { NotProven, useProveAgain } from '../prove-again.tsx'
import { useProofsChanged } from './own-factors.ts'

/** A change of how this account is entered: asks for a fresh proof when the server wants one, and reloads what it touched. */
export function useProvenMutation<Answer, Wish = void>(change: (wish: Wish) => Promise<Answer>) {
  const prove = useProveAgain()
  const changed = useProofsChanged()
  const mutation = useMutation({
    mutationFn: (wish: Wish) => prove(() => change(wish)),
    // Not waited for: the reload may take the form away that is yet to hand on what it was answered, such as recovery codes.
    onSettled: () => void changed(),
  })
  const isNobodysFault = mutation.error instanceof NotProven || mutation.error instanceof NoPasskey
  return { ...mutation, failure: isNobodysFault ? null : mutation.error }
}
