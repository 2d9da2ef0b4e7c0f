import { refusalsOf } from '#platform'

/** Every way of saying no about series. */
export const refusals = refusalsOf('booking', {
  series_conflicts: ['conflict', 'Some of the visits cannot be had, so none of them was booked or moved.'],
  series_recurrence_or_starts: ['invalid', 'Say either a recurrence or the starts one by one.'],
  series_recurrence_malformed: ['invalid', 'That is not a recurrence as RFC 5545 writes it.'],
  series_recurrence_not_supported: ['invalid', 'Series here do not repeat in that way.'],
  series_without_end: ['invalid', 'A series says how often, or until when.'],
  series_too_long: ['invalid', 'A series has 60 visits at most, all within a year.'],
  series_starts_elsewhere: ['invalid', 'The first time is not one that the recurrence names.'],
  series_overlaps: ['invalid', 'Visits of the series overlap each other.'],
  series_not_found: ['not_found', 'There is no such series.'],
  series_nothing_ahead: ['conflict', 'No visit of the series lies ahead.'],
  series_goes_nowhere: ['invalid', 'Say where the visits are to go: another day, another time, or another doctor.'],
})
