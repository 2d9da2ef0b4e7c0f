import type { Context } from '#identity'
import { Refusal } from '#platform'
import { settle } from '../appointment/settle.ts'
import { claimSlot } from '../slot/claim-slot.ts'
import { deleteClaims } from '../slot/queries.ts'
import { findWantedSlot } from '../slot/wanted-slot.ts'
import { withoutWhatIsHit } from './hold-proposal.ts'
import type { LineRow, PlanRow } from './tables.ts'
import { writeFound } from './write-found.ts'

/**
 * The least change there is: the same time with the same doctor in another room of the pool. Nothing changes for the patient, so nobody is asked
 * and nobody is written to. False when there is no such room; then the visit keeps the one it has, and a new time is looked for.
 */
export async function giveOtherRoom(ctx: Context, { id: planId }: PlanRow, line: LineRow): Promise<boolean> {
  try {
    return await writeFound(ctx, planId, line, async (tx, current, { plan, visit }) => {
      const { doctorId, visitTypeId, locationId, startAt, patientId } = visit
      const start = new Date(startAt).toISOString()
      const found = await findWantedSlot(tx, ctx, { doctorId, visitTypeId, locationId, start }, '/slot')
      const slot = withoutWhatIsHit(found, plan)
      await deleteClaims(tx, visit.id)
      const claimant = { appointmentId: visit.id }
      const resourceIds = await claimSlot(tx, { clinicId: ctx.clinicId, slot, claimant, patientId, now: ctx.now })
      const after = { ...visit, resourceIds, version: visit.version + 1 }
      await settle(tx, ctx, { move: 'reschedule', before: visit, after, reason: undefined })
      return { ...current, state: 'settled', why: 'other_room', endedAt: ctx.now }
    })
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
