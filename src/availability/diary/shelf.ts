import type { DoctorRules } from '#booking'
import type { Doctor, DoctorId } from '#people'
import type { Change } from '#platform'
import type { Diary } from './diary.ts'

/** What the index has read of one clinic. A clinic apiece, so that no question of one can be answered from another's. */
export interface Shelf {
  readonly held: Map<DoctorId, Diary>
  /** Rules survive a booking: only a change of the rules forgets them. */
  readonly rules: Map<DoctorId, DoctorRules>
  readonly reading: Map<DoctorId, Promise<Diary | undefined>>
  doctors?: readonly Doctor[] | Promise<readonly Doctor[]> | undefined
  readonly dependants: Map<string, Set<DoctorId>>
  /** By resource, and for rules by `rules` and the doctor: when it last changed while something was being read. */
  readonly changed: Map<string, number>
  changedAltogether: number
  /** Whose diary was taken off, in order; the first of them is the one after `goneBefore` others. */
  gone: DoctorId[]
  goneBefore: number
}

const MOST_GONE = 20_000

export const emptyShelf = (): Shelf => ({
  held: new Map(),
  rules: new Map(),
  reading: new Map(),
  dependants: new Map(),
  changed: new Map(),
  changedAltogether: 0,
  gone: [],
  goneBefore: 0,
})

/** Whether something of this diary changed after the moment at which reading it began. */
export function changedSince(shelf: Shelf, diary: Diary, began: number): boolean {
  const did = (what: string): boolean => (shelf.changed.get(what) ?? 0) > began
  return shelf.changedAltogether > began || did(rulesOf(diary.doctorId)) || diary.resourceIds.some(did)
}

const rulesOf = (doctorId: string): string => `rules ${doctorId}`

export function put(shelf: Shelf, diary: Diary): void {
  shelf.held.set(diary.doctorId, diary)
  shelf.rules.set(diary.doctorId, diary.rules)
  for (const id of diary.resourceIds)
    shelf.dependants.set(id, (shelf.dependants.get(id) ?? new Set()).add(diary.doctorId))
}

/** Forgets what a change made stale; answers with the diaries that were held. */
export function forgetChange(shelf: Shelf, { resourceId, what }: Change, moment: number): Diary[] {
  shelf.changed.set(what === 'rules' ? rulesOf(resourceId) : resourceId, moment)
  if (what === 'taken') return [...(shelf.dependants.get(resourceId) ?? [])].flatMap((id) => take(shelf, id) ?? [])
  shelf.doctors = undefined
  // A doctor is told of as a resource; their ids are one and the same.
  const doctorId = resourceId as DoctorId
  shelf.rules.delete(doctorId)
  return [take(shelf, doctorId) ?? []].flat()
}

export function forgetAll(shelf: Shelf, moment: number): Diary[] {
  shelf.changedAltogether = moment
  shelf.doctors = undefined
  const all = [...shelf.held.keys()].flatMap((id) => take(shelf, id) ?? [])
  shelf.rules.clear()
  return all
}

/** Takes a diary off the shelf; whoever has it in hand sees that it is not fresh any more. */
export function take(shelf: Shelf, doctorId: DoctorId): Diary | undefined {
  const diary = shelf.held.get(doctorId)
  if (diary === undefined) return undefined
  diary.fresh = false
  shelf.held.delete(doctorId)
  if (shelf.gone.length >= MOST_GONE) {
    shelf.goneBefore += shelf.gone.length
    shelf.gone = []
  }
  shelf.gone.push(doctorId)
  for (const id of diary.resourceIds) {
    const known = shelf.dependants.get(id)
    known?.delete(doctorId)
    if (known?.size === 0) shelf.dependants.delete(id)
  }
  return diary
}
