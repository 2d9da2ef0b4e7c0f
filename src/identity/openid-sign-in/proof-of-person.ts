import type { Proof } from '../proof.ts'
import type { Provider } from './provider.ts'
import type { Person } from './read-answer.ts'

/**
 * What a provider's word proves. Two factors only where whoever set it up relies on it for that, and the ID token says so of this very sign-in
 * (ASVS 5.0, 6.8.4); else one, and ours is asked for besides.
 */
export function proofOfPerson({ provesTwoFactors }: Provider, { showedTwo }: Person): Proof {
  return provesTwoFactors && showedTwo ? 'openid_with_two' : 'openid'
}
