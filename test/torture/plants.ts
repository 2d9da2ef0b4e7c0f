import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/**
 * Faults planted on purpose, to see that the verdict finds them. Nothing in Praxis knows of them: one is done to the database, the others
 * to the text of a file on its way into a process.
 */
export const PLANTS = {
  'no-constraint': 'the constraint that forbids double booking is dropped',
  'no-lock': 'a booking reads the rules without keeping them from changing before it commits',
  'answer-first': 'whoever asked is answered before the transaction has committed',
  'offer-not-held': 'a time is offered to whoever waits without being claimed for them',
} as const
export type Plant = keyof typeof PLANTS

/** What is done to the database once it is migrated. */
export async function plantInDatabase(plant: Plant, databaseUrl: string): Promise<void> {
  if (plant !== 'no-constraint') return
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('alter table booking.claim drop constraint no_double_booking')
  await client.end()
}

interface Edit {
  file: string
  from: string
  to: string
}

const EDITS: Partial<Record<Plant, Edit>> = {
  'no-lock': { file: '/src/scheduling/schedule/queries.ts', from: '    for share\n', to: '' },
  'answer-first': {
    file: '/src/platform/database/transaction.ts',
    from: '    await commit(connection)\n',
    to: '    void commit(connection).catch(() => {})\n',
  },
  'offer-not-held': {
    file: '/src/booking/offer/make-offer.ts',
    from: '  await claimSlot(tx, { clinicId, slot, claimant: { holdId, expiresAt }, now })\n',
    to: '',
  },
}

/** For `node --import`: changes the file as it is loaded. Throws when the file no longer has that text: a plant must not wither unseen. */
export function plantInProcess(plant: Plant): void {
  const edit = EDITS[plant]
  if (edit === undefined) return
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context)
      if (!url.endsWith(edit.file)) return loaded
      const text = readFileSync(fileURLToPath(url), 'utf8')
      if (!text.includes(edit.from)) throw new Error(`${edit.file} has nothing to plant ${plant} in`)
      return { ...loaded, source: text.replace(edit.from, edit.to) }
    },
  })
}
