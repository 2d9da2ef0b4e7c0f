import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { paths } from '../../app/paths.ts'
import { bookAsNewcomer, signInAs } from '../../journey.fixture.ts'
import { callAs } from './call-as.fixture.ts'

test('Paula takes everything with her, asks to be forgotten, and thinks again', async ({ page }) => {
  const paula = await bookAsNewcomer(page, 'Paula Privat')
  await page.goto(paths.accountData())
  for (const [format, beginning] of [
    ['JSON', '{"format":"praxis-personal-data"'],
    ['PDF', '%PDF-'],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Download as ${format}` }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^my-data-\d{4}-\d\d-\d\d\.(json|pdf)$/)
    const content = await readFile(await file.path(), 'latin1')
    expect(content.startsWith(beginning), content.slice(0, 40)).toBe(true)
    if (format === 'JSON') expect(content).toContain(paula.email)
  }
  await page.getByRole('button', { name: 'Ask for deletion…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ask for deletion' }).click()
  await expect(page.getByText('You asked for deletion.')).toBeVisible()
  await expect(page.getByText('These visits will be cancelled then:')).toBeVisible()
  await page.getByRole('button', { name: 'Keep my data after all' }).click()
  await expect(page.getByText('Called off. Everything stays as it is.')).toBeVisible()
})

test('she agrees to what the clinic asks, takes it back, and both are kept', async ({ page }) => {
  const admin = await callAs('admin@demo.example')
  const texts = [
    { locale: 'en', title: 'Newsletter', text: 'May we write to you four times a year?' },
    { locale: 'de', title: 'Rundbrief', text: 'Dürfen wir Ihnen viermal im Jahr schreiben?' },
  ]
  expect((await admin.post('/api/v1/consent-texts', { data: { kind: 'newsletter', texts } })).status()).toBe(201)
  await bookAsNewcomer(page, 'Petra Post')
  await page.goto(paths.accountData())
  await expect(page.getByText('May we write to you four times a year?')).toBeVisible()
  await page.getByRole('button', { name: 'Agree (Newsletter)', exact: true }).click()
  await page.getByRole('button', { name: 'Take it back (Newsletter)' }).click()
  await expect(page.getByText('Not agreed', { exact: true })).toBeVisible()
  await page.getByText('Your answers until now').click()
  await expect(page.getByText(/^Agreed to version \d/)).toBeVisible()
  await expect(page.getByText(/^Said no/)).toBeVisible()
})

test('she reads who looked at her record, and what she did herself only when she wants to', async ({ page }) => {
  const { name } = await bookAsNewcomer(page, 'Rosa Recht')
  const desk = await callAs('reception@demo.example')
  const found = (await (await desk.get(`/api/v1/patients?q=${encodeURIComponent(name)}`)).json()) as {
    data: { id: string }[]
  }
  expect((await desk.get(`/api/v1/patients/${found.data[0]?.id}`)).status()).toBe(200)
  await page.goto(paths.accountAccess())
  await expect(page.getByText('Read the record', { exact: true })).toBeVisible()
  await expect(page.getByText(/\(reception\)$/).first()).toBeVisible()
  await expect(page.getByText('You', { exact: true })).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'Show what I did myself too' }).check()
  await expect(page.getByText('You', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('Booked a visit')).toBeVisible()
})

test('the last administrator cannot leave, and is told why', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto(paths.accountWork())
  await page.getByRole('button', { name: 'Leave the staff…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Leave the staff' }).click()
  await expect(page.getByRole('alertdialog').getByRole('alert')).toContainText('administrator')
  await page.getByRole('button', { name: 'Stay' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Work' })).toBeVisible()
})
