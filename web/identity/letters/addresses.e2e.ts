import { expect, test } from '@playwright/test'
import { paths } from '../../app/paths.ts'
import { newcomer } from '../../journey.fixture.ts'
import { linkTo } from './letters.fixture.ts'

const PROOF = 'Please confirm your e-mail address'

test('Vera signs up, confirms her address, changes it, and takes the change back', async ({ page, browser }) => {
  const vera = newcomer('Vera Wahr')
  await page.goto(paths.register(paths.accountSecurity()))
  await page.getByLabel('Your name').fill(vera.name)
  await page.getByLabel('E-mail').fill(vera.email)
  await page.getByLabel('Password', { exact: true }).fill(vera.password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByText(`We have sent a letter to ${vera.email}`)).toBeVisible()
  await page.getByRole('link', { name: 'Go on' }).click()

  await expect(page.getByText(`${vera.email} isn’t confirmed yet.`)).toBeVisible()
  const first = await linkTo(vera.email, PROOF)
  await page.getByRole('button', { name: 'Send the letter again' }).click()
  await expect(page.getByText('A new letter is on its way')).toBeVisible()
  const link = await linkTo(vera.email, PROOF, { letters: 2 })

  await page.goto(first)
  await page.getByRole('button', { name: 'Yes, it is my address' }).click()
  await expect(page.getByRole('button', { name: 'Send me a new letter' }), 'the newer letter counts').toBeVisible()

  // A computer on which she never signed in: whoever clicks there need not be who opened the account.
  const library = await (await browser.newContext()).newPage()
  await library.goto(link)
  await library.getByRole('button', { name: 'Yes, it is my address' }).click()
  await library.getByLabel('Password').fill('a guess at it')
  await library.getByRole('button', { name: 'Confirm my address' }).click()
  await expect(library.getByText('This isn’t the password of that account.')).toBeVisible()
  await library.getByLabel('Password').fill(vera.password)
  await library.getByRole('button', { name: 'Confirm my address' }).click()
  await expect(library.getByRole('heading', { name: 'Your address is confirmed' })).toBeFocused()

  await page.goto(paths.accountSecurity())
  await expect(page.getByRole('heading', { name: 'E-mail address' })).toBeVisible()
  await expect(page.getByText('isn’t confirmed yet')).toHaveCount(0)

  const section = page.getByRole('region', { name: 'E-mail address' })
  await section.getByLabel('New address').fill(`new.${vera.email}`)
  await section.getByLabel('Present password').fill(vera.password)
  await section.getByRole('button', { name: 'Change address' }).click()
  await page.goto(await linkTo(`new.${vera.email}`, 'Please confirm your new e-mail address'))
  await page.getByRole('button', { name: 'Yes, use this address' }).click()
  await expect(page.getByRole('heading', { name: 'Your account has its new address' })).toBeVisible()

  const back = await linkTo(vera.email, 'Your e-mail address was changed')
  await library.goto(back)
  await library.getByRole('button', { name: 'It wasn’t me: take my account back' }).click()
  await expect(library.getByRole('heading', { name: 'The account is yours again' })).toBeVisible()
  await page.goto(paths.accountSecurity())
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome back' }), 'signed out everywhere').toBeVisible()
  await linkTo(vera.email, 'Choose a new password')
})
