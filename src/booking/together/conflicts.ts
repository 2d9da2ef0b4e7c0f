import type { Context } from '#identity'
import type { PatientId } from '#people'
import type { Question } from '../slot/free-times.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import type { VisitConflict } from './contract.ts'
import { nearestForEach } from './nearest-for-each.ts'
import { shownSlot } from './shown-slot.ts'
import type { VisitAgainst } from './visit.ts'

/** What stands against each of the visits, with the nearest free times; read after the transaction that met it was rolled back. */
export async function conflictsOf(
  ctx: Context,
  {
    slots,
    against,
    patientId,
    who,
  }: {
    slots: readonly WantedSlot[]
    against: ReadonlyMap<number, VisitAgainst>
    patientId?: PatientId | undefined
    who?: Question['patient']
  },
): Promise<VisitConflict[]> {
  const nearest = await nearestForEach(ctx, { slots, missed: new Set(against.keys()), patientId, who })
  return [...against]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([index, { code, reasons }]) => {
      const slot = slots[index]
      if (slot === undefined) return []
      return { index, slot: shownSlot(slot), code, reasons: [...reasons], alternatives: nearest.get(index) ?? [] }
    })
}
