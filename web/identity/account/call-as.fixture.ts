import { expect, request, type APIRequestContext } from '@playwright/test'
import { DEMO_PASSWORD } from '../../../test/servers/start-praxis.ts'

/** Calls the API as one of the demonstration clinic's people, for what happens while nobody looks at a page. */
export async function callAs(email: string): Promise<APIRequestContext> {
  const baseURL = process.env['JOURNEYS_URL'] ?? ''
  const api = await request.newContext({ baseURL, extraHTTPHeaders: { origin: new URL(baseURL).origin } })
  const answer = await api.post('/api/v1/auth/sign-in', { data: { email, password: DEMO_PASSWORD } })
  expect(answer.status(), await answer.text()).toBe(200)
  return api
}
