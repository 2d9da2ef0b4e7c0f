import { IDENTITY_FACTS, LETTER_FACTS, owedLetter, profileOf } from '#identity'
import { PEOPLE_FACTS, personOfPatient } from '#people'
import { asId, newId, transaction } from '#platform'
import type { StoredFact, Tx } from '#platform'
import type { Telling } from '../tell-patient.ts'
import type { LetterKind } from './account-letter.ts'
import { deliverLetter } from './deliver-letter.ts'
import { findLetterOf, insertLetter } from './queries.ts'
import type { LetterRow } from './queries.ts'

/** The facts that owe a letter about an account. */
export const ACCOUNT_FACTS: readonly string[] = [
  ...LETTER_FACTS,
  IDENTITY_FACTS.staffInvited,
  PEOPLE_FACTS.authorityOffered,
  PEOPLE_FACTS.authorityGranted,
  PEOPLE_FACTS.authorityEnded,
  PEOPLE_FACTS.emergencyAlarm,
]

/** The invitation itself says until when it is open, and is asked when the letter leaves. */
const INVITATION_WORTH_MS = 3 * 86_400_000
/** Read a week later it is still of use. */
const NOTICE_WORTH_MS = 7 * 86_400_000

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
  const letter = await letterFor(tx, fact)
  if (letter === undefined) return undefined
  const row = { ...letter, id: newId(), clinicId: fact.clinicId, factId: fact.id }
  return (await insertLetter(tx, row, now)) ? row.id : undefined
}

type Owed = Omit<LetterRow, 'id' | 'clinicId'>

async function letterFor(tx: Tx, fact: StoredFact): Promise<Owed | undefined> {
  if (fact.name === IDENTITY_FACTS.staffInvited) return invitation(fact, 'staff_invitation', 'invitationId')
  if (fact.name === PEOPLE_FACTS.authorityOffered)
    return invitation(fact, 'authority_invitation', 'authorityInvitationId')
  if (fact.name === PEOPLE_FACTS.authorityGranted) return authorityGranted(tx, fact)
  const { accountId } = fact.payload
  if (fact.name === PEOPLE_FACTS.authorityEnded)
    return fact.by === accountId ? undefined : notice(tx, 'authority_ended', accountId, fact.at)
  // Says that a doctor broke the glass, and not of whose record: what is in a mailbox is read by others too.
  if (fact.name === PEOPLE_FACTS.emergencyAlarm) return notice(tx, 'emergency_alarm', accountId, fact.at)
  return aboutAccount(tx, fact)
}

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

type Invitation = 'invitationId' | 'authorityInvitationId'

function invitation({ payload, at }: StoredFact, kind: LetterKind, field: Invitation): Owed | undefined {
  const id = payload[field]
  if (typeof id !== 'string') return undefined
  // Whom it is for is asked of the invitation when the letter leaves.
  const details = { at, [field]: id }
  return { kind, accountId: null, recipient: '', details, worthlessAt: at + INVITATION_WORTH_MS }
}

/** To the patient's own account: the desk may have been shown a paper that nobody of theirs wrote. Whoever acts for them knows. */
async function authorityGranted(tx: Tx, { clinicId, payload, at }: StoredFact): Promise<Owed | undefined> {
  const { patientId } = payload
  if (typeof patientId !== 'string') return undefined
  const person = await personOfPatient(tx, asId(clinicId), asId(patientId))
  return notice(tx, 'authority_granted', person?.accountId, at)
}

/** Says what happened and names nobody else: their page does, to whoever signs in. */
async function notice(tx: Tx, kind: LetterKind, to: unknown, at: number): Promise<Owed | undefined> {
  if (typeof to !== 'string') return undefined
  const accountId = asId<'account'>(to)
  const { email } = await profileOf(tx, accountId)
  return { kind, accountId, recipient: email, details: { at }, worthlessAt: at + NOTICE_WORTH_MS }
}
