import type { AccountFact, AccountId, ClinicId } from '#identity'
import { asId, newId } from '#platform'
import type { Fact, Tx } from '#platform'
import type { Patient } from './contract.ts'
import { insertOwnPatient } from './patient/queries.ts'
import { recordPatient } from './patient/record-patient.ts'
import { DEFAULT_LOCALE } from './patient/tidy-patient.ts'

/**
 * Whoever opens an account, or signs in to a clinic for the first time, has a patient record of their own there, in the same
 * transaction. A record that the desk made for the same e-mail is left alone: an address that nobody has verified must not
 * open somebody else's visits; the desk joins the two when the person is in front of it.
 */
export async function onAccountOpened(tx: Tx, fact: Fact): Promise<void> {
  const account = readAccountFact(fact.payload)
  const clinicId: ClinicId = asId(fact.clinicId)
  const patient: Patient = {
    id: newId(),
    name: account.name,
    birthDate: null,
    email: account.email,
    phone: null,
    locale: account.locale ?? DEFAULT_LOCALE,
    timeZone: account.timeZone,
    hasAccount: true,
    version: 1,
  }
  const caller = { clinicId, now: fact.at, actor: { kind: 'system' } } as const
  if (await insertOwnPatient(tx, clinicId, patient, account.accountId, fact.at))
    await recordPatient(tx, caller, 'added', patient)
}

/** Facts are stored as JSON; what a reaction reads of one is checked, so that a renamed field fails loudly. */
function readAccountFact(payload: Record<string, unknown>): AccountFact {
  const { accountId, name, email, locale, timeZone } = payload
  if (typeof accountId !== 'string' || typeof name !== 'string' || typeof email !== 'string')
    throw new TypeError('an account fact lacks accountId, name or email')
  return {
    accountId: asId(accountId) satisfies AccountId,
    name,
    email,
    locale: textOrNull(locale),
    timeZone: textOrNull(timeZone),
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
