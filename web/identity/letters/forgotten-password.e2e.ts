import { expect, test, type Page } from '@playwright/test'
import { paths } from '../../app/paths.ts'
import { newcomer, signOut, type Newcomer } from '../../journey.fixture.ts'
import { lettersTo, linkTo } from './letters.fixture.ts'

const SUBJECT = 'Choose a new password'

async function register(page: Page, person: Newcomer): Promise<void> {
  await page.goto(paths.register())
  await page.getByLabel('Your name').fill(person.name)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: 'Your account is open' })).toBeVisible()
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('Frieda forgot her password, chooses another by a letter, and everybody else is signed out', async ({
  page,
  browser,
}) => {
  const frieda = newcomer('Frieda Vergessen')
  const elsewhere = await (await browser.newContext()).newPage()
  await register(elsewhere, frieda)

  await page.goto(paths.signIn())
  await signIn(page, frieda.email, 'surely not this one')
  await expect(page.getByText('That e-mail and password don’t match.')).toBeVisible()
  await page.getByRole('link', { name: 'Forgotten your password?' }).click()
  await expect(page.getByLabel('E-mail'), 'typed once is enough').toHaveValue(frieda.email)
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeFocused()

  const link = await linkTo(frieda.email, SUBJECT)
  await page.goto(link)
  await expect(page.getByLabel('New password')).toBeVisible()
  expect(page.url(), 'the key is out of the address bar').not.toContain('#')
  await page.getByLabel('New password').fill(frieda.email)
  await page.getByRole('button', { name: 'Use this password' }).click()
  await expect(page.getByText('Please choose another password.')).toBeVisible()
  await expect(page.getByLabel('New password'), 'refused, and to be mended at once').toBeFocused()
  await page.getByLabel('New password').fill('eleven quiet swallows')
  await page.getByRole('button', { name: 'Use this password' }).click()
  await expect(page.getByRole('heading', { name: 'Your new password is set' })).toBeFocused()

  await elsewhere.goto(paths.appointments())
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Welcome back' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await signIn(page, frieda.email, 'eleven quiet swallows')
  await expect(page.getByRole('heading', { level: 1, name: 'My visits' })).toBeVisible()

  await page.goto(paths.home())
  await page.goto(link)
  await page.getByLabel('New password').fill('twelve quiet swallows')
  await page.getByRole('button', { name: 'Use this password' }).click()
  await expect(page.getByRole('heading', { name: 'This link doesn’t work any more' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ask for a new link' })).toBeVisible()
})

test('who asks for an address without an account is answered alike, and nothing is sent', async ({ page }) => {
  const nobody = newcomer('Nora Niemand')
  const known = newcomer('Konrad Bekannt')
  await register(page, known)
  await signOut(page)
  for (const { email } of [nobody, known]) {
    await page.goto(paths.forgottenPassword())
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Send me the link' }).click()
    await expect(page.getByText(`If there is an account with ${email}, a letter is on its way there.`)).toBeVisible()
  }
  // Asked for later, so by now the other would have come.
  await linkTo(known.email, SUBJECT)
  expect(await lettersTo(nobody.email, SUBJECT)).toEqual([])
})

test('a link that was cut short changes nothing and says what to do', async ({ page }) => {
  for (const path of ['/account/new-password', '/account/verify#abc', '/invitation#', '/account/former-address']) {
    await page.goto(paths.home())
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'Please open the link in your letter once more' })).toBeVisible()
  }
})
