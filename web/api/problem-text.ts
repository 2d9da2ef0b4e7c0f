import { administrationSentences } from './administration-sentences.ts'
import { identitySentences } from './identity-sentences.ts'
import { depositSentences } from '../booking/deposit/deposit-sentences.ts'
import { pathwaySentences } from '../booking/pathway-sentences.ts'
import { ApiProblem } from './problem.ts'
import { scheduleSentences } from './schedule-sentences.ts'

/**
 * The one place where a refusal becomes a sentence for a person. A code missing here falls back to the kind of answer
 * (by status), never to the server's own words, which are written for developers.
 */
const sentences: Record<string, string> = {
  ...identitySentences,
  ...administrationSentences,
  ...scheduleSentences,
  ...pathwaySentences,
  ...depositSentences,
  network: 'We can’t reach the clinic right now. Check your connection and try again.',
  unavailable: 'Something went wrong on our side. Please try again in a moment.',
  'server.database_unavailable': 'The clinic’s system is starting again. Please try once more in a moment.',
  'request.too_many': 'That was a lot of tries. Please wait a minute and try again.',
  'request.idempotency_key_reused':
    'This booking was sent twice with different details. Look at your visits to see what was booked.',
  'booking.slot_taken': 'Someone else has just taken this time.',
  'booking.not_bookable': 'This time can’t be booked any more. Please choose another.',
  'booking.patient_busy': 'There is already a visit at this time. Please choose another.',
  'booking.too_many_holds':
    'You are keeping as many times as you can at once; a visit that waits for its deposit is one of them. Book or pay for one, or wait a few minutes.',
  'booking.too_many_appointments':
    'There are as many visits ahead as can be booked online. Cancel one, or call the clinic to book more.',
  'booking.desk_only': 'For this the clinic asks you to call: the desk books the visit for you.',
  'booking.fair_use_changed': 'Someone changed this in the meantime. Here is how it stands now.',
  'booking.hold_gone': 'The time was held for you, but the hold has run out.',
  'booking.hold_not_found': 'The time was held for you, but the hold has run out.',
  'booking.waitlist_entry_not_found': 'This isn’t on the waiting list any more.',
  'booking.waits_already': 'You are on the waiting list for this already.',
  'booking.too_many_waitlist_entries': 'You are waiting for as many things as the clinic allows at once.',
  'booking.waitlist_entry_over': 'This is over: nobody is waiting any more.',
  'booking.waitlist_entry_changed': 'This was changed in the meantime. Here is how it stands now.',
  'booking.urgency_is_the_clinics': 'Only the clinic can say how urgent it is.',
  'booking.waitlist_days_reversed': 'The last day can’t be before the first.',
  'booking.waitlist_days_over': 'The last day has passed already.',
  'booking.waitlist_window_reversed': 'A time can’t end before it begins.',
  'booking.parts_or_windows': 'Please choose either parts of the day or exact times.',
  'booking.waits_for_another_visit': 'You can wait for an earlier time of the same kind of visit only.',
  'booking.appointment_not_ahead': 'This visit can’t be moved any more.',
  'booking.waitlist_policy_changed': 'Someone changed these rules in the meantime. Here is how they stand now.',
  'booking.offer_not_found': 'This offer isn’t there any more. A newer letter may have another link.',
  'booking.offer_lapsed': 'This offer has run out, and the time has gone to the next person.',
  'booking.offer_withdrawn': 'This time can’t be had any more. We are sorry.',
  'booking.offer_answered': 'You answered this offer before.',
  'booking.offer_exists': 'They have been offered a time already and can still answer.',
  'booking.offer_too_short': 'Too little time is left to offer this.',
  'booking.plan_needs_one_cause': 'Choose one cause: a leave, a closure, or a room or device.',
  'booking.plan_cause_not_found': 'What this plan was to be about isn’t there any more.',
  'booking.plan_cause_is_past': 'That is over already, and hits nobody.',
  'booking.plan_too_large': 'That hits more visits than one plan takes. Please plan it in shorter parts.',
  'booking.plan_not_found': 'This plan isn’t there.',
  'booking.plan_closed': 'This plan is closed.',
  'booking.line_not_found': 'This visit isn’t in the plan.',
  'booking.line_illegal_act': 'That is no longer possible for this visit.',
  'booking.line_changed_meanwhile': 'This visit was changed in the meantime. Here is how it stands now.',
  'booking.line_nothing_to_agree_to': 'No time is proposed that the patient could have agreed to.',
  'booking.proposal_still_hit': 'The room or device is out of order then, too.',
  'booking.series_conflicts': 'Some of these times can’t be had, so none was booked. Look at what is free instead.',
  'booking.series_recurrence_or_starts': 'Please say how the visits repeat, or list them.',
  'booking.series_recurrence_malformed': 'We can’t read how the visits are to repeat.',
  'booking.series_recurrence_not_supported': 'Visits can repeat by days, weeks or months.',
  'booking.series_without_end': 'Please say how many visits there are, or until when.',
  'booking.series_too_long': 'A series can have 60 visits at most, all within a year.',
  'booking.series_starts_elsewhere': 'The first visit must be one of the days on which it repeats.',
  'booking.series_overlaps': 'Some of these visits overlap each other.',
  'booking.series_not_found': 'There is no such series of visits.',
  'booking.series_nothing_ahead': 'None of these visits lies ahead any more.',
  'booking.series_goes_nowhere': 'Please say to which day, time or doctor the visits are to go.',
  'booking.nothing_to_decide': 'None of these visits waits for approval any more.',
  'booking.visits_changed_meanwhile': 'One of these visits was changed in the meantime. Here is how they stand now.',
  'booking.stale_version': 'This visit was changed in the meantime. Here is how it stands now.',
  'booking.outage_not_found': 'That room or device is not out of order.',
  'booking.outage_known':
    'It is out of order for some of that time already; the list shows when. Choose days before or after that.',
  'booking.outage_is_past': 'That time has passed.',
  'booking.outage_over': 'It is in order again already.',
  'booking.not_begun': 'It is too early for that: the visit has not begun, or is not today.',
  'booking.undo_too_late': 'That can no longer be taken back.',
  'booking.inside_cancellation_notice': 'It is too late to do this online. Please call the clinic.',
  'booking.approval_needed': 'The clinic decides about visits of that kind: please ask for one anew.',
  'notifications.reminder_policy_changed': 'Someone changed this in the meantime. Here is how it stands now.',
  'booking.policy_changed': 'Someone changed this in the meantime. Here is how it stands now.',
  'booking.illegal_move': 'That is no longer possible for this visit.',
  'clinic.changed_meanwhile': 'Someone changed this in the meantime. Here is how it stands now.',
  'clinic.resource_in_use': 'Visit types still need this. Change them first.',
  'clinic.notice_beyond_horizon': 'With this notice and booking window no time could ever be booked.',
  'clinic.grid_offset_beyond_grid': 'The first start must be less than one step after the hour.',
  'clinic.unknown_calendar': 'We don’t know the public holidays of this country or region.',
  'clinic.unknown_holiday': 'This calendar has no such public holiday.',
  'clinic.ages_reversed': 'The greatest age can’t be below the least.',
  'clinic.closure_ends_before_it_begins': 'The last day can’t be before the first.',
  'scheduling.window_reversed': 'These hours end before they start. Hours past midnight last 16 hours at most.',
  'scheduling.anchor_missing': 'Please say in which week these hours begin to alternate.',
  'scheduling.visit_longer_than_hours': 'A visit these hours are kept for lasts longer than any of them.',
  'scheduling.pace_says_nothing': 'Please say how long the visit takes, or its buffers.',
  'scheduling.pace_said_twice': 'This visit type is in the list twice.',
  'scheduling.limit_said_twice': 'There can be only one limit for each visit type and day or week.',
  'scheduling.way_said_twice': 'These two locations are in the list twice.',
  'availability.one_change_at_a_time': 'Please look at one change at a time.',
  'availability.window_reversed': 'The last day can’t be before the first.',
  'availability.window_too_long': 'That is too long at once. Please choose fewer days.',
  'booking.too_late': 'This visit has already begun. Please call the clinic.',
  'identity.question_gone': 'This question is over. Begin again in the app.',
  'identity.question_to_another': 'Somebody else has signed in on this browser meanwhile. Look again at who is asked.',
  'identity.scopes_not_asked': 'The app asks for something else by now. Begin again in the app.',
  'identity.app_not_found': 'This app has no access any more.',
  'people.no_record_here': 'You have no record as a patient of this clinic.',
  'people.consent_words_outdated': 'The clinic has changed these words meanwhile. Please read them once more.',
  'people.authority_exists': 'They act for this patient already. End that first.',
  'people.authority_ended': 'This had ended already.',
  'people.authority_not_found': 'This had ended already.',
  'people.authority_not_yours':
    'This was arranged for a child or by a court, so only the desk can end it. Please call the clinic.',
  'people.acts_for_oneself': 'Everybody acts for themselves already.',
  'people.birth_date_needed': 'For that the birth date has to be on record. The desk can enter it.',
  'people.not_of_age': 'For who isn’t of age this is arranged at the desk.',
  'people.term_missing': 'Please say until which day.',
  'people.term_over': 'The last day has passed already.',
  'people.term_too_long': 'This can last seven years at most.',
  'people.authority_invitation_not_found': 'This invitation isn’t open any more.',
  'people.authority_invitation_exists': 'You asked them already, and they haven’t answered yet.',
  'people.too_many_authority_invitations': 'Five invitations wait for an answer. Take one back first.',
  'people.address_not_verified': 'Please confirm your e-mail address first.',
  'people.patient_not_found': 'There is no such patient here, or not for you to see.',
  'people.changed_meanwhile': 'Someone changed this in the meantime. Here is how it stands now.',
  'people.birth_date_in_future': 'Nobody is born in the future. Please check the date.',
  'people.birth_date_too_early': 'Nobody alive was born so long ago. Please check the date.',
  'people.birth_date_is_the_clinics': 'A birth date on record is corrected at the desk.',
  'people.acting_needs_account': 'Who shall act needs an account here first. Ask them to register.',
  'people.of_age': 'The patient is of age, so nobody acts for them as a parent.',
  'people.no_glass_to_break': 'You may see this record already. Reload the page.',
  'people.caller_is_no_doctor':
    'Your account isn’t linked to a doctor of this clinic. Ask an administrator to link it.',
  'people.too_many_emergencies': 'You opened many records in an emergency lately. Please call an administrator.',
  'people.emergency_access_not_found': 'This emergency access isn’t there any more.',
  'people.consent_text_not_found': 'The clinic doesn’t ask for this any more.',
  'people.consent_language_twice': 'Two of the wordings are in the same language.',
  'ops.patient_not_found': 'There is no such patient here.',
  'ops.works_here': 'This person is on the staff. Take their roles away first, or let them ask themselves.',
  'ops.restricted_record_not_found': 'This isn’t in the archive any more.',
  'ops.erasure_asked_already': 'That was asked for already. It waits for its day.',
  'ops.erasure_not_found': 'Nobody asked for that, or it is over.',
  'ops.erasure_begun': 'Deletion has begun and can’t be called off any more.',
}

const byStatus: Record<number, string> = {
  400: 'Please check what you entered.',
  401: 'Please sign in to go on.',
  403: 'Your account isn’t allowed to do this.',
  404: 'We couldn’t find that. It may have been removed.',
  409: 'This was changed in the meantime. Please try again.',
  410: 'That is no longer available.',
  412: 'This was changed in the meantime. Here is how it stands now.',
  422: 'Please check what you entered.',
  428: 'This page is out of date. Please reload it and try again.',
  429: 'That was a lot of tries. Please wait a minute and try again.',
}

/** Whether a code has words of its own, beyond those of its kind. */
export const hasSentence = (code: string): boolean => code in sentences

/** A sentence for a person, from anything a call can throw. */
export function problemText(error: unknown): string {
  if (!(error instanceof ApiProblem)) return 'Something unexpected happened. Please try again.'
  return sentences[error.code] ?? byStatus[error.status] ?? sentences['unavailable'] ?? ''
}

/** What a schema says about a field is written for programs; these are the few a form can meet. */
const fieldSentences: [pattern: RegExp, sentence: string][] = [
  [/is required|fewer than 1 char/, 'Please fill this in.'],
  [/format "?email/, 'This doesn’t look like an e-mail address.'],
  [/format "?date/, 'This isn’t a date.'],
  [/format "?uri/, 'This isn’t a whole web address.'],
  [
    /^must be https, http on/,
    'Each begins with https://, http://127.0.0.1 or a scheme of the app’s own, without a # part.',
  ],
  [/is above endsAtAge/, 'This can’t be above the age at which it ends.'],
  [/^must be later than from$/, 'This has to come after the beginning.'],
  [/^must be within a year of from$/, 'This can last a year at most.'],
  [/more than (\d+) char/, 'This is too long.'],
  [/is not a known field|must match|must be equal/, 'This can’t be accepted here.'],
]

/** `is not an e-mail address` follows a field's name in the API; under the field itself it needs a subject. Others are whole. */
function fieldSentence(detail: string): string {
  const known = fieldSentences.find(([pattern]) => pattern.test(detail))?.[1]
  if (known) return known
  const isPredicate = /^(is|must|has|names|goes|lies|may|can|was)\b/.test(detail)
  const begun = isPredicate ? `This ${detail}` : detail.charAt(0).toUpperCase() + detail.slice(1)
  return `${begun}${/[.!?]$/.test(detail) ? '' : '.'}`
}

/** Field messages by field name (`/hours/0/from` becomes `hours.0.from`), as a form wants them. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {}
  const found = (error.document.errors ?? []).map(({ pointer, detail }) => [
    pointer.replace(/^#?\/(body\/)?/, '').replaceAll('/', '.'),
    fieldSentence(detail),
  ])
  return Object.fromEntries(found)
}
