import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { paths } from '../../../app/paths.ts'
import { signInAs } from '../../../journey.fixture.ts'

/** What the dialog shows once, read as a person would copy it. */
async function shownSecret(page: Page): Promise<{ id: string; secret: string }> {
  const dialog = page.getByRole('alertdialog', { name: 'Keep this secret now' })
  await expect(dialog.getByRole('code')).toHaveCount(2)
  const [id = '', secret = ''] = await dialog.getByRole('code').allTextContents()
  await dialog.getByRole('button', { name: 'I have kept it' }).click()
  return { id, secret }
}

const signsIn = (request: APIRequestContext, { id, secret }: { id: string; secret: string }) =>
  request.post('/oauth2/token', {
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    form: { grant_type: 'client_credentials', scope: 'system/Appointment.rs' },
  })

test('a system is let in, its secret is shown once and changed, and it is let in no more', async ({
  page,
  request,
}) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminNewApp())
  await page.getByRole('radio', { name: /^A system of the clinic/ }).check()
  await expect(page.getByRole('radio', { name: /^On people’s own devices/ })).toHaveCount(0)
  await page.getByLabel('Name', { exact: true }).fill('Practice system')
  await page.getByRole('button', { name: 'Let it in' }).click()
  await expect(page.getByText('Please tick at least one thing.')).toBeVisible()
  const visits = page.getByRole('region', { name: 'As itself' }).getByRole('group', { name: 'Visits' })
  await visits.getByRole('checkbox', { name: 'List' }).check()
  await visits.getByRole('checkbox', { name: 'Read' }).check()
  await page.getByRole('button', { name: 'Let it in' }).click()
  const first = await shownSecret(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Practice system' })).toBeVisible()
  await expect(page.getByText(first.secret)).toHaveCount(0)
  expect((await signsIn(request, first)).status()).toBe(200)

  await page.getByRole('button', { name: 'Make a new secret…' }).click()
  await page.getByRole('radio', { name: /^Not at all/ }).check()
  await page.getByRole('button', { name: 'Make it' }).click()
  const second = await shownSecret(page)
  expect(second.secret).not.toBe(first.secret)
  expect((await signsIn(request, first)).status()).toBe(401)
  expect((await signsIn(request, second)).status()).toBe(200)

  await page.getByRole('button', { name: 'Let it in no more…' }).click()
  await page.getByRole('button', { name: 'Let it in no more', exact: true }).click()
  await expect(page.getByText('Practice system is let in no more.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Practice system', exact: true })).toHaveCount(0)
  expect((await signsIn(request, second)).status()).toBe(401)
})

test('an app is told which address is wrong, and may do less after a change', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminNewApp())
  await page.getByLabel('Name', { exact: true }).fill('Park app')
  await page.getByLabel('Where people are sent back to').fill('http://park.example/back')
  const patient = page.getByRole('region', { name: 'As a patient' })
  await patient.getByRole('checkbox', { name: 'Book', exact: true }).check()
  await patient.getByRole('checkbox', { name: 'List' }).check()
  await expect(patient.getByRole('checkbox', { name: 'Search' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Let it in' }).click()
  await expect(page.getByText('Each begins with https://')).toBeVisible()
  await expect(page.getByLabel('Where people are sent back to')).toBeFocused()
  await page.getByLabel('Where people are sent back to').fill('https://park.example/back')
  await page.getByRole('button', { name: 'Let it in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Park app' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Secrets' })).toHaveCount(0)
  await expect(page.getByText('Nobody yet. People decide for themselves')).toBeVisible()

  await page
    .getByRole('region', { name: 'As a patient' })
    .getByRole('checkbox', { name: 'Book', exact: true })
    .uncheck()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText(/^Saved\./)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('region', { name: 'As a patient' }).getByRole('checkbox', { name: 'List' })).toBeChecked()
  await expect(
    page.getByRole('region', { name: 'As a patient' }).getByRole('checkbox', { name: 'Book', exact: true }),
  ).not.toBeChecked()
})

test('a system with a key of its own pastes its public key; what is no key is said before anything is sent', async ({
  page,
}) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminNewApp())
  await page.getByRole('radio', { name: /^A system of the clinic/ }).check()
  await page.getByRole('radio', { name: /^With a key of its own/ }).check()
  await page.getByLabel('Name', { exact: true }).fill('Laboratory')
  await page.getByRole('region', { name: 'As itself' }).getByRole('checkbox', { name: 'Hold while booking' }).check()
  await page.getByLabel('Or paste its public keys').fill('-----BEGIN PUBLIC KEY-----')
  await expect(page.getByText('This isn’t a key set')).toBeVisible()
  await page
    .getByLabel('Or paste its public keys')
    .fill('{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}')
  await page.getByRole('button', { name: 'Let it in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Laboratory' })).toBeVisible()
  await expect(page.getByText('Proves itself with a key of its own.')).toBeVisible()
})
