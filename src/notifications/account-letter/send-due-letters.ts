import { transaction } from '#platform'
import { LONGEST_SENDING } from '../message.ts'
import type { Telling } from '../tell-patient.ts'
import { deliverLetter } from './deliver-letter.ts'
import { findDueLetters, forgetFarewells, markLettersUnknown } from './queries.ts'

const AT_MOST = 200
const ENOUGH_FAILURES = 5

/** Tries again what failed and what was planned by a process that died, as send-due-messages.ts does for patients. */
export async function sendDueLetters(telling: Telling): Promise<void> {
  const { database, now } = telling
  const at = now()
  await transaction(database, (tx) =>
    markLettersUnknown(
      tx,
      at - LONGEST_SENDING,
      at,
      'Praxis stopped while this was being sent; it can be asked for again',
    ),
  )
  await sendEach(telling, at)
  await transaction(database, forgetFarewells)
}

async function sendEach(telling: Telling, at: number): Promise<void> {
  const { database } = telling
  let failures = 0
  for (const { id, clinicId } of await findDueLetters(database, at, AT_MOST)) {
    const result = await deliverLetter({ ...telling, database: database.within(clinicId) }, id)
    failures = result === 'failed' ? failures + 1 : 0
    if (failures === ENOUGH_FAILURES) return
  }
}
