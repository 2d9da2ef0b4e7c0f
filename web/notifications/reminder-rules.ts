import { api, read } from '../api/client.ts'
import type { AnswerOf } from '../api/types.ts'
import { durationText } from '../booking/policy/duration.ts'
import { countFault, faultsOf } from '../booking/policy/faults.ts'
import { ifMatch, type Kept, type RuleSet } from '../clinic/rule-set/rule-set.ts'

type Policy = AnswerOf<'/api/v1/reminder-policy', 'get'>
export type ReminderRules = Omit<Policy, 'version'>
/** Hours before a visit as they are typed; empty: no such reminder. */
export type ReminderDraft = Record<Reminder, string>

export const REMINDERS = ['first', 'second', 'third'] as const
export type Reminder = (typeof REMINDERS)[number]
export const MOST_HOURS = 336

/** Where a clinic decided nothing, as on the server (`src/notifications/reminder/policy/rules.ts`). */
export const USUAL: ReminderRules = { leadHours: [24] }

export const reminderRules: RuleSet<ReminderRules, ReminderDraft> = {
  queryKey: ['reminder-policy'],
  staleCode: 'notifications.reminder_policy_changed',
  touches: [['reminder-policy']],
  read: async () => kept(await read(api.GET('/api/v1/reminder-policy'))),
  set: async (version, body) =>
    kept(await read(api.PUT('/api/v1/reminder-policy', { params: { header: ifMatch(version) }, body }))),
  history: () => read(api.GET('/api/v1/reminder-policy/history')),
  recorded: (snapshot) => ({ ...USUAL, ...(snapshot as Partial<ReminderRules>) }),
  lines: linesOf,
  draftOf: ({ leadHours: [first, second, third] }) => ({
    first: typed(first),
    second: typed(second),
    third: typed(third),
  }),
  contentOf: (draft) => ({
    leadHours: REMINDERS.map((reminder) => draft[reminder])
      .filter(isTyped)
      .map(Number)
      .toSorted((one, other) => other - one),
  }),
}

const kept = ({ version, ...content }: Policy): Kept<ReminderRules> => ({ content, version })
const typed = (hours: number | undefined): string => (hours === undefined ? '' : String(hours))
const isTyped = (hours: string): boolean => hours.trim() !== ''

export function reminderFaults(draft: ReminderDraft): Map<string, string> {
  const fault = (reminder: Reminder): string | undefined => {
    const hours = draft[reminder]
    if (!isTyped(hours)) return undefined
    const earlier = REMINDERS.slice(0, REMINDERS.indexOf(reminder)).map((other) => draft[other])
    const isThere = earlier.some((other) => isTyped(other) && Number(other) === Number(hours))
    return countFault(hours, MOST_HOURS) ?? (isThere ? 'There is a reminder at this time already.' : undefined)
  }
  return faultsOf(Object.fromEntries(REMINDERS.map((reminder) => [reminder, fault(reminder)])))
}

function linesOf({ leadHours }: ReminderRules): string[] {
  if (leadHours.length === 0) return ['Nobody is reminded of a visit.']
  const times = leadHours.map((hours) => durationText(hours * 60))
  return [
    `Who agreed to reminders gets an e-mail ${new Intl.ListFormat('en').format(times)} before a visit.`,
    'Who books or moves a visit later than that has just been told of it, and isn’t reminded.',
    'At night a reminder waits for the morning, by the quiet hours of the waiting list, unless the visit is near.',
  ]
}
