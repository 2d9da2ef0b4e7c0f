/** What becomes of deposits beside the visit's own moves. */
export const DEPOSIT_FACTS = {
  /** A payment that nobody asked for any more, or not so, is paid back; the appointment as an AppointmentFact tells it, and `why`. */
  goesBack: 'booking.deposit_goes_back',
} as const
