import type { ApiClient } from './apps-queries.ts'

type Grants = ApiClient['grantTypes']

export const asksPeople = (grantTypes: Grants): boolean => grantTypes.includes('authorization_code')
export const actsAsItself = (grantTypes: Grants): boolean => grantTypes.includes('client_credentials')

/** What it is, in a word or two. */
export function kindName(grantTypes: Grants): string {
  if (asksPeople(grantTypes)) return actsAsItself(grantTypes) ? 'App and system' : 'App'
  return 'System'
}

export const proofWords: Record<ApiClient['authentication'], string> = {
  none: 'Runs on people’s own devices and keeps no secret',
  secret: 'Proves itself with a secret',
  key: 'Proves itself with a key of its own',
}

/** How often a grant is renewed is its own kind of grant in OAuth; to people it is one more thing that an app may. */
export function grantTypesFor(base: Grants, scopes: readonly string[]): Grants {
  const others = base.filter((type) => type !== 'refresh_token')
  return scopes.includes('offline_access') ? [...others, 'refresh_token'] : others
}
