import { expect, test, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '../../test/servers/start-praxis.ts'
import { paths } from '../app/paths.ts'
import { bookAsNewcomer, signOut } from '../journey.fixture.ts'

const ALEKSANDRA = 'aleksandra.nowak@demo.example'
const GIULIA = 'giulia.ferrari@demo.example'

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(paths.signIn(paths.actingFor()))
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Acting for others' })).toBeVisible()
}

const section = (page: Page, name: string) => page.getByRole('region', { name })

test('Aleksandra asks Giulia to look after her visits; Giulia accepts, and Aleksandra ends it', async ({ page }) => {
  await signIn(page, ALEKSANDRA)
  await page.getByLabel('Their e-mail').fill(GIULIA)
  await page.getByRole('radio', { name: /Only book/ }).check()
  await page.getByRole('button', { name: 'Ask them' }).click()
  await expect(page.getByText('Asked. They have two weeks to answer.')).toBeVisible()
  await expect(section(page, 'Who acts for you').getByText(GIULIA, { exact: true })).toBeVisible()
  await signOut(page)

  await signIn(page, GIULIA)
  await expect(section(page, 'You were asked').getByText('You may book, and see what you booked.')).toBeVisible()
  await page.getByRole('button', { name: 'Accept to act for Aleksandra Nowak' }).click()
  await expect(section(page, 'You act for').getByRole('heading', { name: 'Aleksandra Nowak' })).toBeVisible()
  await expect(section(page, 'You were asked')).toHaveCount(0)
  await signOut(page)

  await signIn(page, ALEKSANDRA)
  await page.getByRole('button', { name: 'End… that Giulia Ferrari acts for you' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'End it now' }).click()
  await expect(section(page, 'Who acts for you').getByText('Nobody.')).toBeVisible()
  await page.getByText('Who did before').click()
  await expect(page.getByText(/Giulia Ferrari, trusted person/)).toBeVisible()
})

test('whose birth date nobody knows is told to tell the desk; whose address is unproven is told to prove it', async ({
  page,
}) => {
  await bookAsNewcomer(page, 'Nils Neu')
  await page.goto(paths.actingFor())
  await expect(page.getByText('Confirm your e-mail address first')).toBeVisible()
  await page.getByLabel('Their e-mail').fill(GIULIA)
  await page.getByRole('button', { name: 'Ask them' }).click()
  await expect(page.getByText(/birth date/)).toBeVisible()
})
