import { getClinic } from '#clinic'
import { accountOf, audit, listMembers, seesWholeClinic } from '#identity'
import type { AccountId, Context } from '#identity'
import { announce, newId, transaction } from '#platform'
import type { Tx } from '#platform'
import { readAccessPolicy } from '../access-policy/access-policy.ts'
import { holdStanding } from '../access/standing.ts'
import type { PatientId } from '../contract.ts'
import { findDoctorOfAccount, lockDoctor } from '../doctor/queries.ts'
import { FACTS } from '../events.ts'
import { refusals as peopleRefusals } from '../refusals.ts'
import type { EmergencyAccess } from './contract.ts'
import { presentEmergency } from './present-emergency.ts'
import { countOpenedSince, findOpen, insertEmergency } from './queries.ts'
import { refusals } from './refusals.ts'

/** A night in casualty has fewer; somebody who browses has more. Beyond it an administrator is asked, who can give the role that sees all. */
const MOST_A_DAY = 10
const DAY_MS = 86_400_000

/**
 * A doctor needs the record of somebody who is not their patient, and it cannot wait. It opens for a few hours, to look; it is in the trail
 * with its reason, which the patient reads, and every administrator is told at once. Asked again while it is open, it is the same.
 */
export async function breakGlass(ctx: Context, patientId: PatientId, reason: string): Promise<EmergencyAccess> {
  const { clinicId, actor, now } = ctx
  return transaction(ctx.database, async (tx) => {
    const standing = await holdStanding(tx, ctx, patientId)
    if (standing === undefined || standing.isErased) throw peopleRefusals.patient_not_found()
    const accountId = accountOf(actor)
    if (accountId === undefined || seesWholeClinic(actor) || standing.inCare) throw refusals.no_glass_to_break()
    const doctor = await lockCaller(tx, ctx, accountId)
    const { timeZone } = await getClinic({ database: tx, clinicId })
    const open = await findOpen(tx, clinicId, { accountId, patientId, now })
    if (open !== undefined) return presentEmergency(open, timeZone)
    if ((await countOpenedSince(tx, clinicId, doctor.id, now - DAY_MS)) >= MOST_A_DAY)
      throw refusals.too_many_emergencies()
    const { emergencyHours } = await readAccessPolicy(ctx, tx)
    const row = {
      id: newId<'emergency access'>(),
      patientId,
      doctorId: doctor.id,
      accountId,
      reason: reason.trim(),
      openedAt: now,
      expiresAt: now + emergencyHours * 3_600_000,
      endedAt: null,
    }
    await insertEmergency(tx, clinicId, row)
    await audit(tx, ctx, {
      action: 'identity.break_glass',
      record: patientId,
      patients: [patientId],
      reason: row.reason,
    })
    await raiseAlarm(tx, ctx, row.id)
    return presentEmergency({ ...row, patientName: standing.patient.name, doctorName: doctor.name }, timeZone)
  })
}

/** Of two at once the second waits here and is counted after the first. */
async function lockCaller(tx: Tx, { clinicId }: Context, accountId: AccountId) {
  const doctorId = await findDoctorOfAccount(tx, clinicId, accountId)
  const doctor = doctorId === undefined ? undefined : await lockDoctor(tx, clinicId, doctorId)
  if (doctor === undefined) throw refusals.caller_is_no_doctor()
  return doctor
}

/** A fact for each administrator, since each owes a letter of its own. It names nobody: they sign in and see the list. */
async function raiseAlarm(tx: Tx, ctx: Context, emergencyAccessId: string): Promise<void> {
  const administrators = (await listMembers(tx, ctx.clinicId)).filter(({ roles }) => roles.includes('administrator'))
  const alarm = { name: FACTS.emergencyAlarm, clinicId: ctx.clinicId, at: ctx.now, by: accountOf(ctx.actor) }
  for (const { accountId } of administrators)
    await announce(tx, { ...alarm, payload: { emergencyAccessId, accountId } })
}
