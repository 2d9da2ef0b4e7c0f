import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, request } from '@playwright/test'
import PostalMime from 'postal-mime'
import { DEMO_PASSWORD } from '../../../test/servers/start-praxis.ts'
import { newcomer, type Newcomer } from '../../journey.fixture.ts'
import { callAs } from '../account/call-as.fixture.ts'

/** How many letters on this have reached an address. */
export async function lettersTo(address: string, subject: string): Promise<string[]> {
  const folder = process.env['JOURNEYS_LETTERS'] ?? ''
  const names = (await readdir(folder).catch(() => [])).toSorted((a, b) => a.localeCompare(b))
  const letters = await Promise.all(names.map(async (name) => PostalMime.parse(await readFile(join(folder, name)))))
  return letters
    .filter((letter) => letter.subject === subject && letter.to?.some((to) => to.address === address))
    .map(({ text = '' }) => text)
}

/** Waits for a letter and answers where its link leads: a path of the pages and what stands behind the #. */
export async function linkTo(address: string, subject: string, { letters = 1 } = {}): Promise<string> {
  await expect(async () => expect(await lettersTo(address, subject)).toHaveLength(letters)).toPass()
  const text = (await lettersTo(address, subject)).at(-1) ?? ''
  const { pathname, hash } = new URL(/https?:\S+#[\w-]{43}/.exec(text)?.[0] ?? 'about:blank')
  return pathname + hash
}

/** An administrator asks somebody to join the staff; what the letter says is for the test. */
export async function invite(email: string, roles: string[]): Promise<string> {
  const admin = await callAs('admin@demo.example')
  const asked = await admin.post('/api/v1/invitations', { data: { email, roles } })
  expect(asked.status(), await asked.text()).toBe(201)
  return linkTo(email, 'Lindenhof Clinic invites you')
}

/** Somebody new on the staff, whom no other journey knows. */
export async function colleague(name: string, roles: string[]): Promise<Newcomer> {
  const person = { ...newcomer(name), password: DEMO_PASSWORD }
  const [, token = ''] = (await invite(person.email, roles)).split('#')
  const baseURL = process.env['JOURNEYS_URL'] ?? ''
  const visitor = await request.newContext({ baseURL, extraHTTPHeaders: { origin: new URL(baseURL).origin } })
  const joined = await visitor.post('/api/v1/invitations/acceptance', {
    data: { token, name, password: DEMO_PASSWORD },
  })
  expect(joined.status(), await joined.text()).toBe(201)
  return person
}
