import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../api/problem.ts'

const TRIES = 2

/** Refusals are answers and are never retried; no answer and failures of the server are, twice. */
const worthRetrying = (failures: number, error: Error): boolean =>
  failures < TRIES && error instanceof ApiProblem && (error.status === 0 || error.status >= 500)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 20_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})
