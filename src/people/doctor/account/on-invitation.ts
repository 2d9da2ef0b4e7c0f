import type { AccountId, ClinicId } from '#identity'
import { asId } from '#platform'
import type { Fact, Tx } from '#platform'
import type { DoctorId } from '../../contract.ts'
import { linkDoctorAccount } from '../link-doctor-account.ts'
import { freeDoctor } from './set-account.ts'

/** Whoever is invited as a doctor is invited as one who is there and is nobody yet. */
export async function onStaffInvited(tx: Tx, { clinicId, payload }: Fact): Promise<void> {
  const doctorId = doctorOfFact(payload)
  if (doctorId !== undefined) await freeDoctor(tx, { clinicId: asId(clinicId) }, doctorId)
}

/** Who accepts becomes that doctor in the same transaction; when somebody else did meanwhile, nothing is accepted. */
export async function onInvitationAccepted(tx: Tx, { clinicId, payload, at }: Fact): Promise<void> {
  const doctorId = doctorOfFact(payload)
  if (doctorId === undefined) return
  const { accountId } = payload
  if (typeof accountId !== 'string') throw new TypeError('an accepted invitation names no account')
  const account: AccountId = asId(accountId)
  const caller = { clinicId: asId<'clinic'>(clinicId) satisfies ClinicId, now: at, actor: { kind: 'system' } } as const
  if ((await freeDoctor(tx, caller, doctorId, account)) === 'free')
    await linkDoctorAccount(tx, caller, doctorId, account)
}

function doctorOfFact({ doctorId }: Record<string, unknown>): DoctorId | undefined {
  return typeof doctorId === 'string' ? asId(doctorId) : undefined
}
