import { loadAgainst, rulesAgainst } from './definitions.ts'
import { takenBy } from './model.ts'
import type { Model } from './model.ts'
import type { State, StoredKeeping } from './state.ts'

/** What is offered, or proposed by a plan that is open, and not yet over. */
const standsNow = ({ offer, plan, expiresAt }: StoredKeeping, now: number): boolean => {
  if (offer !== null) return offer.state === 'open' && offer.deadline > now
  return plan !== null && !plan.closed && plan.state === 'proposed' && expiresAt > now
}

/**
 * Whom Praxis offers which time is for tests of waitlists and plans. Here: what it takes to keep must have been free by the definitions, it takes
 * only when it was asked to look, and what no longer stands has let go. The model knows from then on that the time is taken.
 */
export function keep(model: Model, { kept, planned }: State, mayTake: boolean): string[] {
  const broken: string[] = []
  const standing = kept.filter((one) => standsNow(one, model.now))
  const ids = new Set(standing.map(({ holdId }) => holdId))
  for (const hold of model.holds.values()) if (hold.isKept === true && !ids.has(hold.id)) model.holds.delete(hold.id)
  for (const one of standing) {
    const { holdId: id, rooms, createdAt, expiresAt, offer } = one
    const before = model.holds.get(id)
    if (before === undefined) {
      const against = rulesAgainst(model, one).union(loadAgainst(model, one))
      if (!mayTake) broken.push(`a time was kept that nobody asked for: ${JSON.stringify(one)}`)
      if (against.size > 0) broken.push(`a time was kept though ${[...against].join()}: ${JSON.stringify(one)}`)
    }
    const until = offer?.deadline ?? expiresAt
    model.holds.set(id, { ...takenBy(model, one), id, rooms, createdAt, expiresAt: until, isKept: true })
  }
  model.planned = new Set(planned)
  model.offers = kept.flatMap(({ offer, holdId }) => (offer === null ? [] : [{ ...offer, holdId }]))
  const open = model.offers.filter(({ state, deadline }) => state === 'open' && deadline > model.now)
  const twice = Map.groupBy(open, ({ entryId, moves }) => entryId ?? moves)
  for (const [whom, offers] of twice) if (offers.length > 1) broken.push(`${whom} has ${offers.length} open offers`)
  const accepted = Map.groupBy(
    model.offers.filter(({ state, entryId }) => state === 'accepted' && entryId !== null),
    ({ entryId }) => entryId,
  )
  for (const [whom, offers] of accepted)
    if (offers.length > 1) broken.push(`${whom} got ${offers.length} visits for one wish`)
  return broken
}
