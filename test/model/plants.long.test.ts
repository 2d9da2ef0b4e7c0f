import { expect, test } from 'vitest'
import { drive } from './drive.ts'
import { PLANTS } from './plants.ts'

/** The model's run of every day (model.db.test.ts) is worth what it would find; that takes minutes, so it is shown in the long run. */
const SEED = Number(process.env['PRAXIS_SEED'] ?? 2026)
/** To the shortest story of all it may take an hour; whoever has a failure to look at has that hour, and a test has not. */
const PATIENCE_MS = 60_000

test.each(Object.entries(PLANTS))('planted, it is found: %s', { timeout: 600_000 }, async (_, plant) => {
  await expect(drive({ sequences: 30, stepsPerSequence: 250, seed: SEED, plant, asFound: true })).rejects.toThrow(
    'Property failed',
  )
})

test(
  'what is found is made as short as it can be, and told with the seed that finds it again',
  { timeout: 600_000 },
  async () => {
    const plant = PLANTS['two people have one time']
    const wish = { sequences: 30, stepsPerSequence: 60, seed: SEED, plant }
    const found: unknown = await drive({ ...wish, patienceMs: PATIENCE_MS }).catch((error: unknown) => error)
    const { message, cause } = found as Error
    const [, path = ''] = /path: "([\d:]+)"/.exec(message) ?? []
    const [, replayPath = ''] = /replayPath="([^"]+)"/.exec(message) ?? []
    const story = String(cause).split('\n')
    expect(story.length, String(cause)).toBeLessThan(30)
    const again = { path, replayPath }
    await expect(drive({ ...wish, sequences: 1, again, asFound: true })).rejects.toThrow('Property failed')
  },
)
