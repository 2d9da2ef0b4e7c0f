import { asId } from '#platform'
import type { Fact } from '#platform'
import type { DoctorId } from '#people'

/** Facts are stored as JSON; what a reaction reads of one is checked, so that a renamed field fails loudly. */
export function doctorOfFact({ name, payload: { doctorId } }: Fact): DoctorId {
  if (typeof doctorId !== 'string') throw new TypeError(`the fact ${name} lacks doctorId`)
  return asId(doctorId)
}
