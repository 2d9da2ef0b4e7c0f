import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'

const factorsKey = ['own-factors']
const passkeysKey = ['own-passkeys']
const linksKey = ['own-openid-links']

/** What this account proves itself with besides its password. */
export const useOwnFactors = () =>
  useQuery({ queryKey: factorsKey, queryFn: () => read(api.GET('/api/v1/me/second-factor')) })

export const useOwnPasskeys = () =>
  useQuery({ queryKey: passkeysKey, queryFn: async () => (await read(api.GET('/api/v1/me/passkeys'))).data })

export const useOwnLinks = () =>
  useQuery({ queryKey: linksKey, queryFn: async () => (await read(api.GET('/api/v1/me/openid-links'))).data })

/** To be called when any proof was added or removed: each list says something of the others. */
export function useProofsChanged() {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: factorsKey }),
      client.invalidateQueries({ queryKey: passkeysKey }),
      client.invalidateQueries({ queryKey: linksKey }),
      client.invalidateQueries({ queryKey: ['me'] }),
    ])
}
