import type { DueSignIn } from './session.ts'

const METHODS = ['totp', 'passkey', 'recovery_code']

/** A sign-in that another provider vouched for and that still wants a second proof, as its way back puts it behind the #. */
export function begunSignIn(fragment: string): DueSignIn | undefined {
  const said = new URLSearchParams(fragment)
  const challenge = said.get('challenge')
  const methods = (said.get('methods') ?? '').split(' ').filter((method) => METHODS.includes(method))
  return challenge && methods.length > 0 ? { challenge, methods } : undefined
}
