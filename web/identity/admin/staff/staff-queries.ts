import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../../api/client.ts'
import { everyPage } from '../../../api/every-page.ts'
import { ApiProblem } from '../../../api/problem.ts'
import type { AnswerOf } from '../../../api/types.ts'

export type Member = AnswerOf<'/api/v1/members/{accountId}', 'get'>
export type Invitation = AnswerOf<'/api/v1/invitations', 'post'>
export type StaffRole = Member['roles'][number]

export const membersKey = ['members'] as const
export const invitationsKey = ['invitations'] as const

export const useMembers = () =>
  useQuery({
    queryKey: membersKey,
    queryFn: () => everyPage<Member>((query) => read(api.GET('/api/v1/members', { params: { query } }))),
  })

export const useMember = (accountId: string) =>
  useQuery({
    queryKey: [...membersKey, accountId],
    queryFn: () => read(api.GET('/api/v1/members/{accountId}', { params: { path: { accountId } } })),
  })

export const useMemberHistory = (accountId: string) =>
  useQuery({
    queryKey: [...membersKey, accountId, 'history'],
    queryFn: async () =>
      (await read(api.GET('/api/v1/members/{accountId}/history', { params: { path: { accountId } } }))).data,
  })

/** The doctor that a member is; `null`: none. */
export const useDoctorOfMember = (accountId: string) =>
  useQuery({
    queryKey: [...membersKey, accountId, 'doctor'],
    queryFn: async () => {
      try {
        return await read(api.GET('/api/v1/members/{accountId}/doctor', { params: { path: { accountId } } }))
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'people.member_is_no_doctor') return null
        throw error
      }
    },
  })

export const useInvitations = () =>
  useQuery({
    queryKey: invitationsKey,
    queryFn: () => everyPage<Invitation>((query) => read(api.GET('/api/v1/invitations', { params: { query } }))),
  })
