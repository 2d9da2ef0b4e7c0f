import { api, read } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { ifMatch, type Kept, type RuleSet } from '../../clinic/rule-set/rule-set.ts'
import { durationFault, durationOf, durationText, minutesOf, type Duration } from './duration.ts'
import { faultsOf } from './faults.ts'

type Shown = AnswerOf<'/api/v1/booking-policy', 'get'>
export type VisitRules = Omit<AnswerOf<'/api/v1/booking-policy', 'put'>, 'version'>
/** `desk`: nobody is marked but by hand. */
export type NoShowBy = 'desk' | 'start' | 'end'
export type VisitDraft = {
  approval: Duration
  notice: Duration
  lateCancellation: VisitRules['lateCancellation']
  noShowBy: NoShowBy
  noShowWait: Duration
  undo: Duration
}

/** Where a clinic decided nothing, as on the server (`src/booking/policy/rules.ts`). */
export const USUAL: VisitRules = {
  approvalHours: 48,
  undoMinutes: 60,
  cancellationNoticeMinutes: 24 * 60,
  lateCancellation: 'allowed',
  noShow: null,
}
const USUAL_WAIT = 15

export const visitRules: RuleSet<VisitRules, VisitDraft> = {
  queryKey: ['booking-policy'],
  staleCode: 'booking.policy_changed',
  touches: [['booking-policy']],
  read: async () => kept(await read(api.GET('/api/v1/booking-policy'))),
  set: async (version, body) =>
    kept(await read(api.PUT('/api/v1/booking-policy', { params: { header: ifMatch(version) }, body }))),
  history: () => read(api.GET('/api/v1/booking-policy/history')),
  recorded: (snapshot) => kept({ ...USUAL, ...(snapshot as Partial<Shown>) }).content,
  lines: linesOf,
  draftOf: ({ approvalHours, undoMinutes, cancellationNoticeMinutes, lateCancellation, noShow }) => ({
    approval: durationOf(approvalHours * 60),
    notice: durationOf(cancellationNoticeMinutes),
    lateCancellation,
    noShowBy: noShow?.after ?? 'desk',
    noShowWait: durationOf(noShow?.minutes ?? USUAL_WAIT),
    undo: durationOf(undoMinutes),
  }),
  contentOf: ({ approval, notice, lateCancellation, noShowBy, noShowWait, undo }) => ({
    approvalHours: minutesOf(approval) / 60,
    undoMinutes: minutesOf(undo),
    cancellationNoticeMinutes: minutesOf(notice),
    lateCancellation,
    noShow: noShowBy === 'desk' ? null : { minutes: minutesOf(noShowWait), after: noShowBy },
  }),
}

/** Staff are shown all of it; what is left out is left out for others. */
const kept = ({
  version = 0,
  undoMinutes = USUAL.undoMinutes,
  noShow = USUAL.noShow,
  ...shown
}: Shown): Kept<VisitRules> => ({ content: { ...shown, undoMinutes, noShow }, version })

export const visitFaults = ({ approval, notice, noShowBy, noShowWait, undo }: VisitDraft): Map<string, string> =>
  faultsOf({
    approvalHours: durationFault(approval, { least: 60, most: 720 * 60, step: 60 }),
    cancellationNoticeMinutes: durationFault(notice, { least: 0, most: 43_200 }),
    'noShow.minutes': noShowBy === 'desk' ? undefined : durationFault(noShowWait, { least: 0, most: 1440 }),
    undoMinutes: durationFault(undo, { least: 0, most: 10_080 }),
  })

function linesOf(rules: VisitRules): string[] {
  const { approvalHours, undoMinutes } = rules
  return [
    `A booking that staff have to approve waits ${durationText(approvalHours * 60)} for an answer, and never past its own beginning. Without an answer it lapses, and the time is free again.`,
    lateText(rules),
    missedText(rules),
    undoMinutes === 0
      ? 'A step taken by mistake, such as a wrong cancellation, can’t be taken back.'
      : `Staff can take back a step taken by mistake, such as a wrong cancellation, for ${durationText(undoMinutes)}.`,
  ]
}

export function lateText({
  cancellationNoticeMinutes: notice,
  lateCancellation,
}: Pick<VisitRules, 'cancellationNoticeMinutes' | 'lateCancellation'>): string {
  if (notice === 0) return 'Patients can cancel or move a visit until it begins, and are never late.'
  return lateCancellation === 'allowed'
    ? `A patient who cancels or moves a visit less than ${durationText(notice)} before it begins can do so, and it is written down as late.`
    : `Less than ${durationText(notice)} before it begins a patient can’t cancel or move a visit online any more, and is asked to call. Staff always can.`
}

function missedText({ noShow }: VisitRules): string {
  if (noShow === null) return 'Staff say who did not come; nobody is marked without them.'
  const when = `a visit was to ${noShow.after === 'start' ? 'begin' : 'end'}`
  const wait = noShow.minutes === 0 ? `when ${when}` : `${durationText(noShow.minutes)} after ${when}`
  return `Who has not arrived ${wait} is marked as not having come.`
}
