import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '../../../test/servers/start-praxis.ts'
import { paths } from '../../app/paths.ts'
import { callAs } from '../account/call-as.fixture.ts'

const FATIMA = 'fatima.elamin@demo.example'
const CHALLENGE = createHash('sha256').update('a-code-verifier-of-at-least-forty-three-characters').digest('base64url')

/** An app on somebody's computer: where it takes people back, and what it sends them off with. */
async function appOf(name: string) {
  const server = createServer((_request, response) => response.end('<title>The app</title><h1>Back in the app</h1>'))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const back = `http://127.0.0.1:${(server.address() as AddressInfo).port}/back`
  const admin = await callAs('admin@demo.example')
  const scopes = ['openid', 'offline_access', 'patient/Appointment.rs', 'patient/Patient.r']
  const added = await admin.post('/api/v1/api-clients', {
    data: {
      name,
      redirectUris: [back],
      grantTypes: ['authorization_code', 'refresh_token'],
      scopes,
      authentication: 'none',
    },
  })
  const { id } = (await added.json()) as { id: string }
  const asks = (otherwise: Record<string, string> = {}) =>
    `/oauth2/authorize?${new URLSearchParams({
      client_id: id,
      response_type: 'code',
      redirect_uri: back,
      scope: scopes.join(' '),
      state: 'somewhere',
      code_challenge: CHALLENGE,
      code_challenge_method: 'S256',
      ...otherwise,
    }).toString()}`
  return { asks, close: () => server.close() }
}

async function signInHere(page: Page): Promise<void> {
  await page.getByLabel('E-mail').fill(FATIMA)
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('Fatima signs in on the way, gives an app less than it asks for, and later takes that away', async ({ page }) => {
  const app = await appOf('Family calendar')
  await page.goto(app.asks())
  await signInHere(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Family calendar asks to act for you' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Who asks whom' }).getByText('Fatima El-Amin')).toBeVisible()
  const record = page.getByRole('checkbox', { name: /See personal records/ })
  await expect(record).toBeChecked()
  await record.uncheck()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible()
  expect(new URL(page.url()).searchParams.get('code')).toBeTruthy()

  await page.goto(paths.accountApps())
  await expect(page.getByRole('heading', { level: 2, name: 'Family calendar' })).toBeVisible()
  await expect(page.getByText('See and search appointments of yours')).toBeVisible()
  await expect(page.getByText('See personal records')).toHaveCount(0)
  await page.getByRole('button', { name: 'Take away access from Family calendar' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take access away' }).click()
  await expect(page.getByText('No app acts for you')).toBeVisible()
  app.close()
})

test('her no reaches the app, and the question is over', async ({ page }) => {
  const app = await appOf('Nosy app')
  await page.goto(app.asks())
  await signInHere(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Nosy app asks to act for you' })).toBeVisible()
  const question = page.url()
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await expect(page.getByText('Leave at least one, or don’t allow it.')).toBeVisible()
  await page.getByRole('button', { name: 'Don’t allow' }).click()
  await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible()
  expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied')

  await page.goto(question)
  await expect(page.getByRole('heading', { level: 1, name: 'This question is over' })).toBeVisible()
  app.close()
})

test('an app that nobody may be sent back to is explained, and no words from the address are shown', async ({
  page,
}) => {
  const app = await appOf('Astray')
  await page.goto(app.asks({ redirect_uri: 'https://elsewhere.example/back' }))
  await expect(page.getByRole('heading', { level: 1, name: 'The app’s request can’t go on' })).toBeVisible()
  await expect(page.getByText('Somebody may be pretending to be the app.')).toBeVisible()
  await page.goto('/apps/consent?error=Call%20this%20number')
  await expect(page.getByText('There is nothing here for you to decide.')).toBeVisible()
  await expect(page.getByText('Call this number')).toHaveCount(0)
  app.close()
})
