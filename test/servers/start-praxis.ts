import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { freePort } from './free-port.ts'
import { startPaymentProcessor } from './payment-processor.ts'

/** With this the journeys sign in as the people of the demonstration clinic. */
export const DEMO_PASSWORD = 'journeys-of-the-demo'

/**
 * Playwright's global setup: a whole Praxis as `npm start` runs it, with its demonstration clinic, on a free port and a
 * new data directory, beside a payment processor. Its address is `baseURL`, by way of `JOURNEYS_URL`, which the workers inherit, and the folder where
 * letters about accounts end without a mail server is `JOURNEYS_LETTERS`.
 */
export default async function startPraxis(): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'praxis-journeys-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const processor = await startPaymentProcessor({ webhookUrl: `${url}/api/v1/payments/events` })
  const child = spawn(process.execPath, ['src/app/main.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      PRAXIS_DATA_DIR: directory,
      PRAXIS_DEMO_PASSWORD: DEMO_PASSWORD,
      PRAXIS_RATE_LIMITS: 'off',
      PRAXIS_LOG_LEVEL: 'warn',
      PRAXIS_PAYMENT_KEY: processor.key,
      PRAXIS_PAYMENT_WEBHOOK_SECRET: processor.webhookSecret,
      PRAXIS_PAYMENT_URL: processor.url,
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = async (): Promise<void> => {
    const gone = new Promise((done) => child.once('exit', done))
    if (child.exitCode === null && child.kill('SIGTERM')) await gone
    await processor.stop()
    await rm(directory, { recursive: true, force: true })
  }
  try {
    await untilReady(child, url)
  } catch (error) {
    await stop()
    throw error
  }
  process.env['JOURNEYS_URL'] = url
  process.env['JOURNEYS_LETTERS'] = join(directory, 'letters')
  return stop
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    if (child.exitCode !== null) throw new Error(`Praxis ended with exit code ${child.exitCode} instead of starting.`)
    const ready = await fetch(`${url}/health/ready`).catch(() => null)
    if (ready?.ok === true) return
    await sleep(100)
  }
  throw new Error('Praxis did not become ready within two minutes.')
}
