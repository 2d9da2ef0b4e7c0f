import { IDENTITY_FACTS, LETTER_FACTS, owedLetter } from '#identity'
import { newId, transaction } from '#platform'
import type { StoredFact, Tx } from '#platform'
import type { Telling } from '../tell-patient.ts'
import { deliverLetter } from './deliver-letter.ts'
import { findLetterOf, insertLetter } from './queries.ts'
import type { LetterRow } from './queries.ts'

/** The facts that owe a letter about an account. */
export const ACCOUNT_FACTS: readonly string[] = [...LETTER_FACTS, IDENTITY_FACTS.staffInvited]

/** The invitation itself says until when it is open, and is asked when the letter leaves. */
const INVITATION_WORTH_MS = 3 * 86_400_000

/**
 * Writes to somebody about their account: keeps the letter that the fact owes, once however often it is heard, and makes the first attempt. Here,
 * and not while somebody waits for an answer, is found out whether there is such an account.
 */
export async function tellAccount(telling: Telling, fact: StoredFact): Promise<void> {
  const database = telling.database.within(fact.clinicId)
  const id = await transaction(database, (tx) => planLetter(tx, fact, telling.now()))
  if (id !== undefined) await deliverLetter({ ...telling, database }, id)
}

async function planLetter(tx: Tx, fact: StoredFact, now: number): Promise<string | undefined> {
  // Heard before; what it owes may be another by now, and is not told a second time.
  const already = await findLetterOf(tx, fact.id)
  if (already !== undefined) return already
  const letter = fact.name === IDENTITY_FACTS.staffInvited ? invitation(fact) : await aboutAccount(tx, fact)
  if (letter === undefined) return undefined
  const row = { ...letter, id: newId(), clinicId: fact.clinicId, factId: fact.id }
  return (await insertLetter(tx, row, now)) ? row.id : undefined
}

type Owed = Omit<LetterRow, 'id' | 'clinicId'>

async function aboutAccount(tx: Tx, fact: StoredFact): Promise<Owed | undefined> {
  const owed = await owedLetter(tx, fact)
  if (owed === undefined) return undefined
  const { kind, accountId, recipient, link, worthlessAt } = owed
  const { purpose, browser } = link ?? {}
  const details = {
    at: fact.at,
    ...owed.details,
    ...(purpose === undefined ? {} : { purpose }),
    ...(typeof browser === 'string' ? { browser } : {}),
  }
  return { kind, accountId, recipient, details, worthlessAt }
}

function invitation({ payload, at }: StoredFact): Owed | undefined {
  const { invitationId } = payload
  if (typeof invitationId !== 'string') return undefined
  // Whom it is for is asked of the invitation when the letter leaves.
  const details = { at, invitationId }
  return { kind: 'staff_invitation', accountId: null, recipient: '', details, worthlessAt: at + INVITATION_WORTH_MS }
}
