import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'

export type OwnApp = AnswerOf<'/api/v1/me/apps', 'get'>['data'][number]

export const ownAppsKey = ['own-apps']

/** The apps that somebody has let in. */
export const useOwnApps = () =>
  useQuery({ queryKey: ownAppsKey, queryFn: async () => (await read(api.GET('/api/v1/me/apps'))).data })
