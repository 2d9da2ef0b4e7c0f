import { refusalsOf } from '#platform'

/** Every way this module says no. */
export const refusals = refusalsOf('clinic', {
  location_not_found: ['not_found', 'There is no such location.'],
  visit_type_not_found: ['not_found', 'There is no such visit type.'],
  resource_not_found: ['not_found', 'There is no such room or equipment.'],
  closure_not_found: ['not_found', 'There is no such closure.'],
  retired: ['gone', 'This was retired: it stays as it is, for what was booked before.'],
  changed_meanwhile: ['stale', 'Somebody changed this since you read it; read it again.'],
  unknown_time_zone: ['invalid', 'This is not the name of an IANA time zone.'],
  unknown_location: ['invalid', 'There is no such location here.'],
  unknown_resources: ['invalid', 'Not all of these rooms and devices are there.'],
  resource_in_use: ['conflict', 'Visit types still need this; change them first.'],
  notice_beyond_horizon: ['invalid', 'With this notice and this horizon no time could ever be booked.'],
  ages_reversed: ['invalid', 'Nobody is older than the least age and younger than the greatest at once.'],
  unknown_currency: ['invalid', 'A deposit cannot be asked in this currency.'],
  deposit_or_approval: ['invalid', 'Either staff approve each booking, or a deposit is asked.'],
  grid_offset_beyond_grid: ['invalid', 'A grid begins less than one step later.'],
  unknown_calendar: ['invalid', 'The public holidays of this country or region are not known here.'],
  unknown_holiday: ['invalid', 'The calendar has no such public holiday.'],
  closure_ends_before_it_begins: ['invalid', 'A closure ends on the day it begins or later.'],
  closure_too_long: ['invalid', 'A closure lasts five years at most; to close a location for good, retire it.'],
  date_out_of_range: ['invalid', 'The date lies outside 1970 to 2999.'],
})
