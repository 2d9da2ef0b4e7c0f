import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

import { chromium } from '@playwright/test'

import { installPackage, MissingComponentError } from './packages.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const MACOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const ADVICE = 'Install Chromium or Chrome, or name one in CHROMIUM_PATH, or run: npx playwright install chromium'

/**
 * The path of a real Chromium: the one in `CHROMIUM_PATH`, the machine's, or Playwright's; installed from the system's
 * packages when there is none and we may.
 */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') {
    if (await isExecutable(named)) return named
    throw new MissingComponentError(`CHROMIUM_PATH names ${named}, which cannot be run. ${ADVICE}`)
  }
  const found = await find()
  if (found !== null) return found
  await installPackage('chromium', ADVICE)
  const installed = await find()
  if (installed !== null) return installed
  throw new MissingComponentError(`The package chromium brought no Chromium. ${ADVICE}`)
}

async function find(): Promise<string | null> {
  const directories = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(Boolean)
  const candidates = [...directories.flatMap((directory) => NAMES.map((name) => join(directory, name))), ...MACOS]
  for (const path of [...candidates, chromium.executablePath()]) if (await isExecutable(path)) return path
  return null
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
