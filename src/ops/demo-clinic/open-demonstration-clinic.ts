import { hashPassword } from '#identity'
import type { Database } from '#platform'
import { onFirstStart } from '../first-start/on-first-start.ts'
import { admitPeople } from './admit-people.ts'
import { buildClinic } from './build-clinic.ts'
import { liveThrough } from './live-through.ts'
import { demoOffers } from './offers.ts'
import { planVisits } from './plan-visits.ts'
import { seeded } from './seeded.ts'
import { storiesOf } from './stories.ts'

export interface DemonstrationWish {
  database: Database
  /** Epoch milliseconds: the present that the clinic's past and future lie around. */
  now: number
  /** Of every account of the demonstration. */
  password: string
}

/**
 * Opens the demonstration clinic if there is no clinic yet: two locations, twelve doctors, sixty patients, and appointments around
 * today. All of it or nothing, and once however many processes start together. Answers whether it was opened now.
 */
export async function openDemonstrationClinic({ database, now, password }: DemonstrationWish): Promise<boolean> {
  const passwordHash = await hashPassword(password)
  return onFirstStart(database, async (inside, tx) => {
    const built = await buildClinic(inside, now)
    const people = await admitPeople(inside, built, now, passwordHash)
    const chance = seeded(SEED)
    const offers = await demoOffers(inside, built, now)
    const visits = planVisits(offers, people.patients, now, chance)
    await liveThrough(tx, built, storiesOf(visits, people, now, chance), now)
  })
}

/** Any number; with this one the patient of the demonstration has visits behind and ahead on every day of the week. */
const SEED = 20_261_122
