import { refusalsOf } from '#platform'

/** Every way one caller is kept from taking too much. */
export const refusals = refusalsOf('booking', {
  too_many_holds: ['too_many', 'You are keeping as many times as one may at once.'],
  too_many_appointments: ['conflict', 'There are as many visits ahead as one may book online.'],
  desk_only: ['forbidden', 'Visits for this patient are booked by the desk. Please call the clinic.'],
  too_many_unpaid: ['conflict', 'So many visits were not paid for lately that no other can be booked online now.'],
  deposit_where_it_follows: ['invalid', 'A deposit is named where it is what follows, and only there.'],
  fair_use_changed: ['stale', 'The rules were changed since you read them. Look again before you change them.'],
})
