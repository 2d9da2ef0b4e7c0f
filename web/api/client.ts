import createClient from 'openapi-fetch'
import { noAnswer, toProblem } from './problem.ts'
import type { paths } from './schema.d.ts'

/**
 * The typed client over the public API. The session lives in an HttpOnly cookie the page cannot read; `same-origin`
 * sends it and nothing else does.
 */
export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '', credentials: 'same-origin' })

type Answer<T> = Promise<{ data?: T; error?: unknown; response: Response }>

/** Awaits a call and gives its data, or throws an `ApiProblem`: callers handle one kind of failure. */
export async function read<T>(call: Answer<T>): Promise<NonNullable<T>> {
  const answer = await reach(call)
  if (answer.data === undefined || answer.data === null) throw toProblem(answer.response.status, answer.error)
  return answer.data
}

/** Like `read` for calls whose success has no body. */
export async function send(call: Answer<unknown>): Promise<void> {
  const answer = await reach(call)
  if (!answer.response.ok) throw toProblem(answer.response.status, answer.error)
}

async function reach<T>(call: Answer<T>): Answer<T> {
  try {
    return await call
  } catch {
    throw noAnswer()
  }
}
