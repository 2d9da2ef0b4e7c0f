import type { ResourceId } from '#clinic'
import type { Tx } from '#platform'
import { findTakenRooms } from './queries.ts'
import { paddedTime } from './wanted-slot.ts'
import type { WantedSlot } from './wanted-slot.ts'

/**
 * One choice of rooms and equipment from the pools of a visit, of those that look free; undefined when there is none. The first attempt takes
 * the first by id, so that the last rooms stay free for what needs them; after it has lost one to a rival it takes any, so that two who
 * lost do not run for the same one again. The people of a group get what the group has.
 */
export async function chooseRooms(
  tx: Tx,
  slot: WantedSlot,
  { attempt, overruled, now }: { attempt: number; overruled: boolean; now: number },
): Promise<ResourceId[] | undefined> {
  const { occasion, pools } = slot
  const [startAt, endAt] = paddedTime(slot)
  const members = pools.flatMap(({ memberIds }) => memberIds)
  const taken = new Map(
    (await findTakenRooms(tx, members, { occasion, startAt, endAt, now })).map(({ id, isShared }) => [id, isShared]),
  )
  const chosen: ResourceId[] = []
  for (const { need, memberIds } of pools) {
    const shared = memberIds.filter((id) => taken.get(id) === true)
    const free = memberIds.filter((id) => !taken.has(id))
    const inTurn = attempt === 0 ? free : shuffled(free)
    const got = [...shared, ...inTurn].slice(0, need)
    // What the location does not have, staff may do without; what somebody else has, nobody gets.
    if (got.length < (overruled ? Math.min(need, memberIds.length) : need)) return undefined
    chosen.push(...got)
  }
  return chosen
}

function shuffled<T>(entries: readonly T[]): T[] {
  return entries
    .map((entry) => ({ entry, rank: Math.random() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}
