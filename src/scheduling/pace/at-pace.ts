/** How long a visit type takes one doctor, where that is not what the visit type says. */
export interface VisitPace {
  readonly visitTypeId: string
  readonly durationMinutes?: number | undefined
  readonly bufferBeforeMinutes?: number | undefined
  readonly bufferAfterMinutes?: number | undefined
}

interface Timing {
  id: string
  durationMinutes: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
}

/** The visit type as this doctor does it. Its grid stays its own: patients see doctors' times side by side. */
export function atPace<VisitType extends Timing>(visitType: VisitType, paces: readonly VisitPace[]): VisitType {
  const pace = paces.find(({ visitTypeId }) => visitTypeId === visitType.id)
  if (pace === undefined) return visitType
  return {
    ...visitType,
    durationMinutes: pace.durationMinutes ?? visitType.durationMinutes,
    bufferBeforeMinutes: pace.bufferBeforeMinutes ?? visitType.bufferBeforeMinutes,
    bufferAfterMinutes: pace.bufferAfterMinutes ?? visitType.bufferAfterMinutes,
  }
}
