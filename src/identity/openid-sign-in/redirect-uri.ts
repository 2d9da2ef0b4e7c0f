const CALLBACK = '/api/v1/auth/openid/callback'

/**
 * Where a provider sends people back to. One that says in its answer who it is (RFC 9207) shares the address with its like; any other has one
 * of its own, so that an answer meant for one provider is never taken to another (mix-up, RFC 9700, 4.4.2).
 */
export function redirectUri(origin: URL, provider: { id: string; namesItself: boolean }): string {
  return new URL(provider.namesItself ? CALLBACK : `${CALLBACK}/${provider.id}`, origin).href
}
