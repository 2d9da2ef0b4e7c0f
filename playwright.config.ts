import { defineConfig } from '@playwright/test'

// Run by `npm run test:web`, which finds the browser. Paths are shown at 1280 px; a journey on a phone says so itself
// with test.use({ viewport: { width: 360, height: 740 } }).
export default defineConfig({
  testDir: 'web',
  testMatch: '**/*.e2e.ts',
  globalSetup: './test/servers/start-praxis.ts',
  // One Praxis and two cores: more browsers at once only make each of them slow.
  workers: 1,
  forbidOnly: true,
  // What passes at the second try is a race, here or in the page, and is to be found.
  retries: 0,
  // What takes this long hangs: a journey of half a minute that also waits for a job of every minute takes more than two when the machine is busy.
  timeout: 300_000,
  // Not a limit on the page's speed: on a busy machine of two cores five seconds are nothing.
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env['JOURNEYS_URL'] ?? '',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'] ?? '' },
  },
})
