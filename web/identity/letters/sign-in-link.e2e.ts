import { expect, test } from '@playwright/test'
import { paths } from '../../app/paths.ts'
import { bookAsNewcomer, signOut } from '../../journey.fixture.ts'
import { linkTo } from './letters.fixture.ts'

const SUBJECT = 'Your link to sign in'

test('Lina signs in by a letter, in the browser that asked for it and in no other', async ({ page, browser }) => {
  const lina = await bookAsNewcomer(page, 'Lina Link')
  await signOut(page)
  await page.goto(paths.signIn())
  await page.getByLabel('E-mail').fill(lina.email)
  await page.getByRole('link', { name: 'Send me a link instead' }).click()
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible()
  const link = await linkTo(lina.email, SUBJECT)

  const thief = await (await browser.newContext()).newPage()
  await thief.goto(link)
  await thief.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(thief.getByRole('heading', { name: 'Please open this link in the other browser' })).toBeVisible()

  // As a mail program that looks what is behind the link: opening it uses nothing up.
  await page.goto(link)
  await expect(page.getByText('You asked for this link')).toBeVisible()
  await page.goto(paths.home())
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My visits' })).toBeVisible()
  await expect(page.getByRole('banner').getByText(lina.name)).toBeVisible()

  await page.goto(paths.home())
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'This link doesn’t work any more' })).toBeVisible()
  await page.getByRole('link', { name: 'Send me a new link' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in by a letter' })).toBeVisible()
})
