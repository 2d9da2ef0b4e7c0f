import { profileOf } from '#identity'
import type { AccountId } from '#identity'
import { getPatient } from '#people'
import type { Person } from '#people'
import { newId } from '#platform'
import type { Reader, Tx } from '#platform'
import type { ErasureLetter } from './account-letter.ts'
import { insertLetter } from './queries.ts'

/** Where somebody is told what becomes of their data. */
export interface Addressee {
  accountId: AccountId | undefined
  patientId: string | undefined
  email: string
  locale: string | undefined
}

/** The account's address or, without an account, the one that the desk wrote down; undefined where there is none. */
export async function addresseeOf(
  reader: Reader,
  { clinicId, accountId, patientIds }: Person,
): Promise<Addressee | undefined> {
  if (accountId !== undefined) {
    const { email, locale } = await profileOf(reader, accountId)
    return { accountId, patientId: undefined, email, locale: locale ?? undefined }
  }
  const [patientId] = patientIds
  const patient = patientId === undefined ? undefined : await getPatient(reader, clinicId, patientId)
  if (patient === undefined || patient.email === null) return undefined
  return { accountId: undefined, patientId, email: patient.email, locale: patient.locale ?? undefined }
}

interface Telling {
  clinicId: string
  kind: ErasureLetter
  erasureId: string
  at: number
  dueAt?: number
}

const WORTH_MS = 3 * 86_400_000

/**
 * Keeps a letter about an erasure in the transaction that asked for it, called it off or did it; the next run of the letters sends it. Whoever asked
 * may be somebody else, and the days until it is done are of use only to who hears of them. `erasure_done` keeps an address of somebody who is
 * erased, and of nothing else: it is taken out before, told after, and deleted as soon as the letter has left, or was given up.
 */
export async function tellOfErasure(
  tx: Tx,
  to: Addressee | undefined,
  { clinicId, kind, erasureId, at, dueAt }: Telling,
): Promise<void> {
  if (to === undefined) return
  const isLast = kind === 'erasure_done'
  const { email: recipient, locale } = to
  const details = {
    at,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(locale === undefined ? {} : { locale }),
    ...(isLast || to.patientId === undefined ? {} : { patientId: to.patientId }),
  }
  const accountId = isLast ? null : (to.accountId ?? null)
  const letter = { id: newId(), clinicId, factId: erasureId, accountId, kind, recipient, details }
  await insertLetter(tx, { ...letter, worthlessAt: at + WORTH_MS }, at)
}
