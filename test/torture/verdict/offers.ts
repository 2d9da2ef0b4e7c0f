import type { Operation } from '../history.ts'
import type { Offer, Rows } from './rows.ts'

/** An offer that stands has its time; one that ended has none; nobody gets two visits for one wish; and each end has somebody who caused it. */
export function brokenOffers(rows: Rows, operations: readonly Operation[]): string[] {
  const { offers, holds, entries, now } = rows
  const found: string[] = []
  for (const offer of offers) {
    const say = (what: string) => found.push(`offer ${offer.id}, which is ${offer.state}, ${what}`)
    const hold = holds.find(({ id }) => id === offer.hold)
    if (offer.state !== 'open' && hold?.isClaimed === true) say('still holds its time')
    if (offer.state === 'open' && offer.deadline > now) {
      if (hold === undefined || !hold.isClaimed || hold.expiresAt < offer.deadline) say('holds nothing')
      const entry = entries.find(({ id }) => id === offer.entry)
      if (entry !== undefined && entry.state !== 'waiting') say(`is for somebody whose entry is ${entry.state}`)
    }
    if (gaveVisit(rows, offer) && entries.some(({ id, state }) => id === offer.entry && state === 'waiting'))
      say('left whoever accepted it waiting')
    if (!hasCause(rows, offer, operations)) say('and nobody said so')
  }
  const accepted = offers.filter((offer) => gaveVisit(rows, offer) && offer.entry !== null)
  for (const [entry, won] of Map.groupBy(accepted, (offer) => offer.entry))
    if (won.length > 1) found.push(`${won.length} offers to the entry ${entry} were accepted`)
  return found
}

/** Accepted, and not only asked for by that, or to be paid: that may come to nothing, and whoever waits does so on. */
function gaveVisit({ moves }: Rows, { state, appointment, moves: moved }: Offer): boolean {
  const first = moves.find((move) => move.appointment === appointment && move.version === 1)
  return state === 'accepted' && (moved !== null || first?.to === 'booked')
}

function hasCause({ lines }: Rows, { id, state }: Offer, operations: readonly Operation[]): boolean {
  if (state !== 'accepted' && state !== 'refused') return true
  const line = lines.find(({ offer }) => offer === id)
  const name = state === 'accepted' ? 'accept an offer' : 'refuse an offer'
  return operations.some(
    (one) =>
      one.outcome !== 'refused' &&
      ((one.name === name && one.subject === id) || (one.name === 'note a call' && one.subject === line?.id)),
  )
}
