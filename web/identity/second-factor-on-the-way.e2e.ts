import { expect, test } from '@playwright/test'
import { generate } from 'otplib'
import { paths } from '../app/paths.ts'
import { callAs } from './account/call-as.fixture.ts'
import { colleague } from './letters/letters.fixture.ts'

test('the clinic demands a second factor: Karl, in the middle of his work, sets one up and goes on', async ({
  page,
}) => {
  const boss = await colleague('Berta Boss', ['administrator'])
  const karl = await colleague('Karl Kollege', ['receptionist'])
  const admin = await callAs(boss.email)
  const { secret } = (await (await admin.post('/api/v1/me/second-factor/totp')).json()) as { secret: string }
  const shown = await admin.post('/api/v1/me/second-factor/totp/confirmation', {
    data: { code: await generate({ secret }) },
  })
  expect(shown.status(), await shown.text()).toBe(200)
  const demand = async (data: object) =>
    expect((await admin.put('/api/v1/second-factor-policy', { data })).status()).toBe(200)

  await page.goto(paths.signIn(paths.deskBook()))
  await page.getByLabel('E-mail').fill(karl.email)
  await page.getByLabel('Password', { exact: true }).fill(karl.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Book for a patient' })).toBeVisible()
  await demand({ staffSecondFactor: 'required', graceDays: 0 })
  try {
    await expect(async () => {
      await page.goto(paths.desk())
      const heading = page.getByRole('heading', { level: 1 })
      await expect(heading).toBeVisible()
      await expect(heading).toHaveText('One more way to show it’s you', { timeout: 5_000 })
    }).toPass()
    await page.getByRole('button', { name: 'Set up an app' }).click()
    const own = await page.getByText(/^[A-Z2-7]{32}$/).innerText()
    await page.getByLabel('Six digits').fill('000000')
    await page.getByRole('button', { name: 'Turn it on' }).click()
    await expect(page.getByRole('alert')).toContainText('That code isn’t right')
    await page.getByLabel('Six digits').fill(await generate({ secret: own }))
    await page.getByRole('button', { name: 'Turn it on' }).click()
    await expect(page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')).toHaveCount(10)
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.getByRole('link', { name: 'Go on' }).click()
    await expect(page).toHaveURL(new RegExp(`${paths.desk()}$`))
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  } finally {
    await demand({ staffSecondFactor: 'optional' })
  }
})
