import { bookAppointment, enterLeave } from '../index.ts'
import { asId } from '#platform'
import type { Id } from '#platform'
import type { Member, TestClinic } from '../../../test/clinic.ts'
import type { Plan, PlanId } from './contract.ts'
import { carryOnPlans } from './carry-on.ts'
import { planRebooking } from './plan-rebooking.ts'
import { readPlan } from './read-plan.ts'

export type Visit = { id: Id<'appointment'>; start: string }

/** A visit with Dr Weber, booked by the desk: Monday the 23rd unless said. */
export async function booked(
  clinic: TestClinic,
  who: Pick<Member, 'patientId'>,
  time: string,
  date = '2026-11-24',
  doctorId = clinic.drWeber.id,
): Promise<Visit> {
  const slot = {
    doctorId,
    visitTypeId: clinic.checkUp.id,
    locationId: clinic.berlin.id,
    start: `${date}T${time}:00+01:00`,
  }
  const { body } = await bookAppointment(clinic.ctxOf(clinic.rosa), { slot, patientId: who.patientId })
  const { id, start } = body as Visit
  return { id, start }
}

/** Dr Weber is ill that day. */
export async function ill(clinic: TestClinic, date = '2026-11-24', doctorId = clinic.drWeber.id) {
  const { leave } = await enterLeave(clinic.ctxOf(clinic.rosa), doctorId, { start: date, end: date, reason: 'Ill' })
  return leave
}

/** Rosa plans, and Praxis finds. */
export async function planned(clinic: TestClinic, wish: Parameters<typeof planRebooking>[1]): Promise<Plan> {
  const { plan } = await planRebooking(clinic.ctxOf(clinic.rosa), wish)
  return carriedOn(clinic, plan.id)
}

export async function carriedOn(clinic: TestClinic, planId: PlanId, now = clinic.now): Promise<Plan> {
  await carryOnPlans(clinic.installation, now)
  return readPlan(clinic.ctxOf(clinic.rosa, now), planId)
}

export const planId = (plan: { id: string }): PlanId => asId(plan.id)
