import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { codeOf } from '../api/problem.ts'
import { isEntrance, paths } from '../app/paths.ts'

const isDue = (error: unknown): boolean => codeOf(error) === 'identity.second_factor_enrolment_required'

/**
 * A clinic may begin at any moment to ask its staff for a second factor, and then every call of every page is refused.
 * Whichever hears it first, the page goes to where one is set up, and back.
 */
export function useSecondFactorWatch(): void {
  const client = useQueryClient()
  const navigate = useNavigate()
  useEffect(() => {
    const hear = (error: unknown) => {
      const { pathname, search } = window.location
      if (isDue(error) && !isEntrance(pathname)) void navigate(paths.secondFactor(pathname + search), { replace: true })
    }
    const stops = [
      client.getQueryCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') hear(event.action.error)
      }),
      client.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error') hear(event.action.error)
      }),
    ]
    return () => stops.forEach((stop) => stop())
  }, [client, navigate])
}
