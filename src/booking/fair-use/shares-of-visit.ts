import { getClinic } from '#clinic'
import { accountOf, isStaff } from '#identity'
import type { Context } from '#identity'
import { maySeeVisits, standingOf } from '#people'
import type { PatientId } from '#people'
import { takesPayments } from '#payments'
import { networkOf } from '#platform'
import type { Reader, Tx } from '#platform'
import { formatInstant } from '#scheduling'
import type { AppointmentId } from '../contract.ts'
import type { AppointmentRow } from '../tables.ts'
import { takeShareOfUnpaidVisit } from './share-of-hold.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import type { BookingTerms, FairUseRules } from './contract.ts'
import { findNextFree, findRulesAndMissed, isUncounted, takeShares } from './queries.ts'
import type { Share } from './queries.ts'
import { refusals } from './refusals.ts'
import { USUAL } from './rules.ts'

/** What the rules say of this caller booking for this patient. */
export interface FairUseOfVisit {
  rules: FairUseRules
  /** What follows on the visits that the patient missed within the time that the rules name. */
  terms: BookingTerms
}

/** Undefined for staff, who are exempt. Needs no earlier result, so it is sent together with whatever else is asked first. */
export async function fairUseOfVisit(
  reader: Reader,
  { actor, clinicId, now }: Context,
  patientId: PatientId,
): Promise<FairUseOfVisit | undefined> {
  if (isStaff(actor)) return undefined
  const { version, missed, ...rules } = await findRulesAndMissed(reader, clinicId, patientId, now)
  const counting = version === null ? USUAL : rules
  return { rules: counting, terms: termsAfter(missed, counting, takesPayments(reader)) }
}

/** What nobody could pay is not asked for: there the desk approves. */
function termsAfter(missed: number, { missedVisits }: FairUseRules, canBePaid: boolean): BookingTerms {
  if (missedVisits === null || missed < missedVisits.from) return NO_TERMS
  const { consequence, deposit } = missedVisits
  if (consequence !== 'deposit' || deposit === undefined) return { consequence, deposit: null }
  return canBePaid ? { consequence, deposit } : { consequence: 'approval', deposit: null }
}

export const NO_TERMS: BookingTerms = { consequence: null, deposit: null }

/**
 * Throws where, after visits that were missed, the desk books for such a patient. Asked only when it is known that the caller may book for
 * them, and of every visit, whether or not its kind is approved anyway. How many were missed is not told: who books for somebody need not
 * see their visits.
 */
export async function refuseWhomTheDeskBooksFor(
  tx: Tx,
  { clinicId }: Context,
  fair: FairUseOfVisit | undefined,
): Promise<void> {
  if (fair?.terms.consequence !== 'desk') return
  const { phone } = await getClinic({ database: tx, clinicId })
  throw refusals.desk_only({ extra: { phone } })
}

/**
 * The time with what is asked of this patient for it, after visits that were missed. What the visit type asks of everybody stays: its own
 * deposit, and an approval, beside which there is no deposit.
 */
export function onTermsOf(fair: FairUseOfVisit | undefined, slot: WantedSlot): WantedSlot {
  const { consequence, deposit } = fair?.terms ?? NO_TERMS
  if (consequence === 'approval') return { ...slot, approval: true }
  return slot.approval || slot.deposit !== null ? slot : { ...slot, deposit }
}

/** After the visit is written; `isOwn`: the caller is the patient. Throws when the patient, the account or the network has as many visits ahead as one may. */
export async function takeSharesOfVisit(
  tx: Tx,
  ctx: Context,
  fair: FairUseOfVisit | undefined,
  { id: appointmentId, patientId, status }: Pick<AppointmentRow, 'id' | 'patientId' | 'status'>,
  isOwn: boolean,
): Promise<void> {
  if (fair === undefined) return
  if (status === 'pending') await takeShareOfUnpaidVisit(tx, ctx, fair.rules, appointmentId)
  const shares = sharesOf(ctx, fair.rules, { patientId, isOwn })
  const none = await takeShares(tx, ctx.clinicId, shares, { appointmentId }, ctx.now)
  if (none === undefined) return
  throw await tooMany(tx, ctx, shares[none]!, patientId)
}

/**
 * A visit whose cancellation was a mistake counts again as it did: without being held against the limit, for the desk may, but so that it is not
 * forgotten when the patient books the next. Of account and network it is not asked again: they did not book twice.
 */
export async function countAgain(
  tx: Tx,
  { clinicId, now }: Context,
  { id, patientId }: { id: AppointmentId; patientId: PatientId },
): Promise<void> {
  if (!(await isUncounted(tx, clinicId, { id, patientId }))) return
  await takeShares(tx, clinicId, [{ scope: 'patient', who: patientId, most: null }], { appointmentId: id }, now)
}

/** With when there is room again, where the caller sees the visits that are counted. */
async function tooMany(tx: Tx, ctx: Context, share: Share, patientId: PatientId): Promise<Error> {
  const { scope, most } = share
  const { phone, timeZone } = await getClinic({ database: tx, clinicId: ctx.clinicId })
  const sees = scope === 'account' || (scope === 'patient' && (await seesVisitsOf(tx, ctx, patientId)))
  const freeAt = sees ? await findNextFree(tx, ctx.clinicId, share, ctx.now) : undefined
  return refusals.too_many_appointments({
    detail: `${SAYS[scope]} ${most} visits ahead, which is as many as one may book online. There is room again when one of them is over or cancelled; the clinic can book more.`,
    extra: { most, of: scope, phone, ...(freeAt && { freeAt: formatInstant(freeAt, timeZone), timeZone }) },
  })
}

async function seesVisitsOf(tx: Tx, ctx: Context, patientId: PatientId): Promise<boolean> {
  const standing = await standingOf(tx, ctx, patientId)
  return standing !== undefined && maySeeVisits(standing)
}

function sharesOf(
  { actor, address }: Context,
  { visitsPerPatient, visitsPerAccount, visitsPerAddress }: FairUseRules,
  { patientId, isOwn }: { patientId: PatientId; isOwn: boolean },
): Share[] {
  // Who books for themselves has as many as the patient that they are.
  const account = isOwn ? undefined : accountOf(actor)
  return [
    { scope: 'patient', who: patientId, most: visitsPerPatient },
    ...(account === undefined ? [] : [{ scope: 'account', who: account, most: visitsPerAccount } as const]),
    // Where somebody booked from is kept only for a limit that is set.
    ...(visitsPerAddress === null
      ? []
      : [{ scope: 'address', who: `network ${networkOf(address)}`, most: visitsPerAddress } as const]),
  ]
}

const SAYS: Record<Share['scope'], string> = {
  patient: 'This patient has',
  account: 'For others your account has booked',
  address: 'From your network have been booked',
  hold: '',
}
