import type { AnswerOf } from '../../../api/types.ts'
import type { ApiClient } from './apps-queries.ts'
import { asksPeople, grantTypesFor } from './kind.ts'
import { together } from './scope-model.ts'

type Jwks = { keys: Record<string, unknown>[] }
export type AddedClient = AnswerOf<'/api/v1/api-clients', 'post'>

/** The text fields of the form, and what the API takes instead of them. */
export const textsOf = (client: ApiClient | null) => ({
  name: client?.name ?? '',
  homepage: client?.homepage ?? '',
  redirectUris: client?.redirectUris.join('\n') ?? '',
  jwksUri: client?.jwksUri ?? '',
  jwks: client?.jwks ? JSON.stringify(client.jwks, null, 2) : '',
})

export type Texts = ReturnType<typeof textsOf>

/** What was pasted as keys; undefined when it is no JSON of that form, which is said before anything is sent. */
export function keysFrom(text: string): Jwks | undefined {
  try {
    const pasted: unknown = JSON.parse(text)
    if (typeof pasted !== 'object' || pasted === null) return undefined
    // One key alone is what most tools print; the API takes a set.
    const keys: unknown = 'kty' in pasted ? [pasted] : Reflect.get(pasted, 'keys')
    return Array.isArray(keys) && keys.length > 0 && keys.every(isRecord) ? { keys } : undefined
  } catch {
    return undefined
  }
}

const isRecord = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null

export type Settled = Pick<ApiClient, 'grantTypes' | 'authentication'>

export function bodyFrom(texts: Texts, ticks: readonly string[], { grantTypes, authentication }: Settled) {
  const scopes = together(ticks)
  const keys = texts.jwks.trim() ? keysFrom(texts.jwks) : undefined
  const lines = texts.redirectUris.split(/\s+/).filter(Boolean)
  return {
    name: texts.name,
    homepage: texts.homepage.trim() || null,
    scopes,
    grantTypes: grantTypesFor(grantTypes, scopes),
    redirectUris: asksPeople(grantTypes) ? lines : [],
    ...(authentication === 'key' && { jwks: keys ?? null, jwksUri: keys ? null : texts.jwksUri.trim() || null }),
  }
}

export type ClientBody = ReturnType<typeof bodyFrom>
