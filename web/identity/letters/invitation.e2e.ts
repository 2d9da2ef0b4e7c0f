import { expect, test, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '../../../test/servers/start-praxis.ts'
import { paths } from '../../app/paths.ts'
import { bookAsNewcomer, newcomer, signInAs, signOut } from '../../journey.fixture.ts'
import { invite, linkTo } from './letters.fixture.ts'

const invites = (page: Page) => page.getByText(/^Lindenhof Clinic invites/)

test('Nadia is invited, opens her account by the letter, and begins at the desk', async ({ page }) => {
  const nadia = newcomer('Nadia Berger')
  const link = await invite(nadia.email, ['receptionist'])
  await page.goto(link)
  await expect(invites(page)).toContainText(`${nadia.email} to work there as a receptionist`)
  await page.getByLabel('Your name').fill(nadia.name)
  await page.getByLabel('Password', { exact: true }).fill(nadia.name)
  await page.getByRole('button', { name: 'Accept and open my account' }).click()
  await expect(page.getByLabel('Password', { exact: true }), 'her own name is refused').toBeFocused()
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Accept and open my account' }).click()
  await expect(page.getByRole('heading', { name: 'Welcome to the team' })).toBeFocused()
  await page.getByRole('link', { name: 'Begin' }).click()
  await expect(page).toHaveURL(new RegExp(`${paths.desk()}`))

  await page.goto(link)
  await expect(page.getByText('It was accepted already.')).toBeVisible()
})

test('Omar has an account: others’ sessions make way, he signs in, confirms his address, and accepts', async ({
  page,
}) => {
  const omar = await bookAsNewcomer(page, 'Omar Aziz')
  await page.goto(await linkTo(omar.email, 'Please confirm your e-mail address'))
  await page.getByRole('button', { name: 'Yes, it is my address' }).click()
  await expect(page.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible()
  await signOut(page)
  const link = await invite(omar.email, ['receptionist'])

  await signInAs(page, 'patient')
  await page.goto(link)
  await expect(page.getByText('You are signed in with patient@demo.example')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out and go on' }).click()
  await expect(page.getByRole('heading', { name: 'First sign in' })).toBeVisible()
  await page.getByLabel('E-mail').fill(omar.email)
  await page.getByLabel('Password', { exact: true }).fill(omar.password)
  await page.getByRole('button', { name: 'Sign in and go on' }).click()
  await page.getByRole('button', { name: 'Accept the invitation' }).click()
  await expect(page.getByRole('heading', { name: 'Welcome to the team' })).toBeVisible()
  await page.getByRole('link', { name: 'Begin' }).click()
  await expect(page).toHaveURL(new RegExp(`${paths.desk()}$`))
})
