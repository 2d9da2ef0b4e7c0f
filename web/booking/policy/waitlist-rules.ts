import { api, read } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { ifMatch, type Kept, type RuleSet } from '../../clinic/rule-set/rule-set.ts'
import { durationFault, durationOf, durationText, minutesOf, type Duration } from './duration.ts'
import { countFault, faultsOf } from './faults.ts'

type Policy = AnswerOf<'/api/v1/waitlist-policy', 'get'>
export type WaitlistRules = Omit<Policy, 'version'>
export type WaitlistDraft = {
  order: WaitlistRules['order']
  stands: Duration
  isQuiet: boolean
  quietFrom: string
  quietTo: string
  atOnce: string
  mostOpenEntries: string
}

/** Where a clinic decided nothing, as on the server (`src/booking/waitlist/policy/waitlist-policy.ts`). */
export const USUAL: WaitlistRules = {
  order: 'first_come',
  standsMinutes: 120,
  quietFrom: '21:00',
  quietTo: '07:00',
  atOnce: 1,
  mostOpenEntries: 5,
}

export const waitlistRules: RuleSet<WaitlistRules, WaitlistDraft> = {
  queryKey: ['waitlist-policy'],
  staleCode: 'booking.waitlist_policy_changed',
  touches: [['waitlist-policy']],
  read: async () => kept(await read(api.GET('/api/v1/waitlist-policy'))),
  history: () => read(api.GET('/api/v1/waitlist-policy/history')),
  set: async (version, body) =>
    kept(await read(api.PUT('/api/v1/waitlist-policy', { params: { header: ifMatch(version) }, body }))),
  recorded: (snapshot) => ({ ...USUAL, ...(snapshot as Partial<WaitlistRules>) }),
  lines: linesOf,
  draftOf: ({ order, standsMinutes, quietFrom, quietTo, atOnce, mostOpenEntries }) => {
    const isQuiet = quietFrom !== quietTo
    return {
      order,
      stands: durationOf(standsMinutes),
      isQuiet,
      quietFrom: isQuiet ? quietFrom : USUAL.quietFrom,
      quietTo: isQuiet ? quietTo : USUAL.quietTo,
      atOnce: String(atOnce),
      mostOpenEntries: String(mostOpenEntries),
    }
  },
  contentOf: ({ order, stands, isQuiet, quietFrom, quietTo, atOnce, mostOpenEntries }) => ({
    order,
    standsMinutes: minutesOf(stands),
    ...(isQuiet ? { quietFrom, quietTo } : NEVER_QUIET),
    atOnce: Number(atOnce),
    mostOpenEntries: Number(mostOpenEntries),
  }),
}

/** From and until the same clock time: there are no quiet hours. */
const NEVER_QUIET = { quietFrom: '00:00', quietTo: '00:00' }

const kept = ({ version, ...content }: Policy): Kept<WaitlistRules> => ({
  // However it was written, so that what is read is what would be sent again.
  content: content.quietFrom === content.quietTo ? { ...content, ...NEVER_QUIET } : content,
  version,
})

export function waitlistFaults(draft: WaitlistDraft): Map<string, string> {
  const { stands, isQuiet, quietFrom, quietTo, atOnce, mostOpenEntries } = draft
  const clock = (text: string) => (isQuiet && text === '' ? 'Please give a time.' : undefined)
  const isSame = isQuiet && quietFrom !== '' && quietFrom === quietTo
  return faultsOf({
    standsMinutes: durationFault(stands, { least: 15, most: 10_080 }),
    quietFrom: clock(quietFrom),
    quietTo: isSame ? 'Please choose a later time, or no quiet hours.' : clock(quietTo),
    atOnce: countFault(atOnce, 20),
    mostOpenEntries: countFault(mostOpenEntries, 50),
  })
}

const ORDERS: Record<WaitlistRules['order'], string> = {
  first_come:
    'A time that is given back is offered, of those who would take it, to whoever has waited longest; then to the next.',
  urgency_then_first_come:
    'A time that is given back is offered, of those who would take it, to whoever staff called more urgent; of two alike to whoever has waited longest.',
  fair: 'A time that is given back is offered, of those who would take it, to whoever was offered a time least often; of two alike to whoever was asked longest ago, then to whoever has waited longest.',
}

function linesOf({ order, standsMinutes, quietFrom, quietTo, atOnce, mostOpenEntries }: WaitlistRules): string[] {
  return [
    ORDERS[order],
    `They have ${durationText(standsMinutes)} to answer, counted from when the letter leaves, and less for a visit that is near. Meanwhile nobody else can book the time.`,
    quietFrom === quietTo
      ? 'Letters with offers leave at any hour, at night as well.'
      : `From ${quietFrom} to ${quietTo}, by the clocks where they live, nobody is written to: the letter leaves afterwards, and their time to answer begins then.`,
    atOnce === 1
      ? 'A free seat of a group visit is offered to one person at a time, like any other time.'
      : `Free seats of a group visit are offered to ${atOnce} people at once; any other time to one at a time.`,
    mostOpenEntries === 1
      ? 'A patient can wait for one thing at a time.'
      : `A patient can wait for at most ${mostOpenEntries} things at a time.`,
  ]
}
