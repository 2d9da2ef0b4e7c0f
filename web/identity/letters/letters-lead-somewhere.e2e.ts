import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { signInAs } from '../../journey.fixture.ts'

test('every page that a letter names is there', async ({ page }) => {
  const source = await readFile('src/notifications/account-letter/account-letter.ts', 'utf8')
  const named = [...source.matchAll(/^ {2}\w+: '(\/[\w/-]*)',$/gm)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(10)
  await signInAs(page, 'admin')
  for (const path of new Set(named)) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible()
    await expect(page, path).not.toHaveTitle('Not found')
  }
})
