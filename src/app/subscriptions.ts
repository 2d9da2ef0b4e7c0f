import type { Database, Reaction, Subscription } from '#platform'
import { bookingFacts, onDepositPaid, onRefundOwed, onLoadRulesChanged, onPlacesChanged, onRulesForbid } from '#booking'
import { offerFacts, outageFacts, onOfferEnded, onPlannedVisitChanged, rebookingSubscriptions } from '#booking'
import { offerFreedTimes, onOfferMade, onOfferMissed, onOfferTaken, onTimesOpened, onVisitBooked } from '#booking'
import { CLINIC_FACTS } from '#clinic'
import { IDENTITY_FACTS, onAccessEnded } from '#identity'
import { notificationSubscriptions } from '#notifications'
import type { MailSettings } from '#notifications'
import { onChargeClosed, paymentsFacts, sendDueRefunds } from '#payments'
import { PEOPLE_FACTS, onAccountOpened, onInvitationAccepted, onStaffInvited } from '#people'
import { onVisitAgreed, onVisitCalledOff, onVisitMoved } from '#people'
import { SCHEDULING_FACTS, onDoctorAdded, onDoctorChanged, onRulesChanged } from '#scheduling'

/** Who hears what inside the transaction that announces it: they commit together or not at all. */
const REACTIONS: readonly [fact: string, ...reactions: Reaction[]][] = [
  [IDENTITY_FACTS.accountOpened, onAccountOpened],
  [IDENTITY_FACTS.signedIn, onAccountOpened],
  [IDENTITY_FACTS.accessEnded, onAccessEnded],
  [IDENTITY_FACTS.staffInvited, onStaffInvited],
  [IDENTITY_FACTS.invitationAccepted, onInvitationAccepted],
  [PEOPLE_FACTS.doctorAdded, onDoctorAdded],
  [PEOPLE_FACTS.doctorChanged, onDoctorChanged],
  [PEOPLE_FACTS.doctorRetired, onDoctorChanged],
  [CLINIC_FACTS.rulesChanged, onRulesChanged, onPlacesChanged],
  [outageFacts.entered, onRulesChanged],
  [outageFacts.ended, onRulesChanged],
  [SCHEDULING_FACTS.limitsChanged, onLoadRulesChanged],
  [SCHEDULING_FACTS.travelTimesChanged, onLoadRulesChanged],
  [bookingFacts.booked, onVisitAgreed],
  [bookingFacts.reschedule, onVisitMoved, onPlannedVisitChanged],
  [bookingFacts.cancellation, onVisitCalledOff, onPlannedVisitChanged],
  [bookingFacts.declination, onVisitCalledOff, onPlannedVisitChanged],
  [bookingFacts.lapse, onVisitCalledOff, onPlannedVisitChanged],
  [bookingFacts['non-payment'], onVisitCalledOff, onPlannedVisitChanged],
  [bookingFacts.arrival, onPlannedVisitChanged],
  [bookingFacts['no-show'], onPlannedVisitChanged],
  [offerFacts.refused, onOfferEnded],
  [offerFacts.lapsed, onOfferEnded],
  [offerFacts.withdrawn, onOfferEnded],
  // Whatever was taken back: the visit is agreed as it was before, and twice is once.
  [bookingFacts.undo, onVisitAgreed],
  [paymentsFacts.refundOwed, onRefundOwed],
  [offerFacts.open, onOfferMade],
  [offerFacts.accepted, onOfferTaken],
  [offerFacts.refused, onOfferMissed],
  [offerFacts.lapsed, onOfferMissed],
  [offerFacts.withdrawn, onOfferMissed],
]

/** Called once for a database, before anything is served. */
export function subscribe(database: Database): void {
  for (const [fact, lines] of Map.groupBy(REACTIONS, ([name]) => name))
    database.reactions.set(
      fact,
      lines.flatMap(([, ...reactions]) => reactions),
    )
}

/** After them what could be booked may be bookable no more. */
const RULES_FACTS: readonly string[] = [
  ...Object.values(SCHEDULING_FACTS),
  ...Object.values(outageFacts),
  CLINIC_FACTS.rulesChanged,
  PEOPLE_FACTS.doctorChanged,
  PEOPLE_FACTS.doctorRetired,
]

/** After them a doctor's time may be free; which, the database wrote down when it was let go of, see migrations/0026. */
const FREEING_FACTS: readonly string[] = [
  bookingFacts.reschedule,
  bookingFacts.cancellation,
  bookingFacts['no-show'],
  bookingFacts['non-payment'],
  bookingFacts.declination,
  bookingFacts.lapse,
  offerFacts.refused,
  offerFacts.lapsed,
  offerFacts.withdrawn,
]

/** After them a patient has a visit, has only asked for one, or has it no more: what they wait for is there, or stands open. */
const ANSWERING_FACTS: readonly string[] = [
  bookingFacts.booked,
  bookingFacts.reschedule,
  bookingFacts.confirmation,
  bookingFacts.payment,
  bookingFacts.cancellation,
  bookingFacts.declination,
  bookingFacts.lapse,
  bookingFacts['non-payment'],
  bookingFacts.undo,
]

/** Who hears what after the commit, through the outbox and a queue of their own. */
export function listeners(parts: { database: Database; now: () => number; mail: MailSettings }): Subscription[] {
  const { database, now } = parts
  return [
    {
      name: 'booking.withdraw-unbookable',
      facts: RULES_FACTS,
      listen: (fact) => onRulesForbid(database, now(), fact),
    },
    {
      name: 'booking.book-what-is-paid',
      facts: [paymentsFacts.paid],
      listen: (fact) => onDepositPaid(database, now(), fact),
    },
    {
      name: 'payments.end-checkout',
      facts: [paymentsFacts.closed],
      listen: (fact) => onChargeClosed(database, now(), fact),
    },
    {
      name: 'payments.send-refunds',
      facts: [paymentsFacts.refundOwed],
      listen: async () => void (await sendDueRefunds(database, now())),
    },
    ...rebookingSubscriptions(parts),
    {
      name: 'booking.fill-freed-times',
      facts: FREEING_FACTS,
      listen: async (fact) => void (await offerFreedTimes(database.within(fact.clinicId), now())),
    },
    {
      name: 'booking.fill-opened-times',
      facts: RULES_FACTS,
      listen: async (fact) => {
        await onTimesOpened(database, now(), fact)
        await offerFreedTimes(database.within(fact.clinicId), now())
      },
    },
    {
      name: 'booking.fulfil-waitlist-entries',
      facts: ANSWERING_FACTS,
      listen: (fact) => onVisitBooked(database, now(), fact),
    },
    ...notificationSubscriptions(parts),
  ]
}
