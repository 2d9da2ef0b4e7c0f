import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../../api/client.ts'
import type { AnswerOf } from '../../../api/types.ts'

export type StaffPolicy = AnswerOf<'/api/v1/second-factor-policy', 'get'>
export type Provider = AnswerOf<'/api/v1/openid-providers', 'post'>

export const staffPolicyKey = ['second-factor-policy'] as const
export const providersKey = ['openid-providers'] as const

export const useStaffPolicy = () =>
  useQuery({ queryKey: staffPolicyKey, queryFn: () => read(api.GET('/api/v1/second-factor-policy')) })

/** Those of this clinic; the operator's stand in a file that no page shows. */
export const useProviders = () =>
  useQuery({ queryKey: providersKey, queryFn: async () => (await read(api.GET('/api/v1/openid-providers'))).data })
