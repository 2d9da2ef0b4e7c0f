import type { LocalDate } from '../time/local-date.ts'
import type { Grid } from './start-grid.ts'

/** What a visit type asks of any time it is booked at. */
export interface VisitRules extends Grid {
  readonly visitTypeId: string
  /** At least 1. */
  readonly durationMinutes: number
  /** Kept free of other claims around the visit. May lie outside the hours and inside leave; may touch another buffer. */
  readonly bufferBeforeMinutes: number
  readonly bufferAfterMinutes: number
  /** Real elapsed minutes between now and the start, whatever the clocks do meanwhile (case 19). */
  readonly minNoticeMinutes: number
  /** The minutes of Saturdays and Sundays, on the location's calendar, are no notice. */
  readonly noticeOnWeekdaysOnly?: boolean | undefined
  /** 0: today only, on the location's calendar. */
  readonly horizonDays: number
  /** Only Mondays to Fridays count as days ahead; what lies between them can be booked all the same. */
  readonly horizonOnWeekdaysOnly?: boolean | undefined
  /** The last date of all on which it can be booked, itself included. */
  readonly lastDate?: LocalDate | null | undefined
  /** How many can take part in one visit; above 1 it is a group visit. */
  readonly capacity: number
  /** Absent: everyone. */
  readonly forPatients?: 'everyone' | 'new' | 'existing' | undefined
  /** At whom a patient is new or existing. Absent: the clinic. */
  readonly knownTo?: 'clinic' | 'doctor' | undefined
  /** Whole years on the date of the visit, both inclusive. */
  readonly minAgeYears?: number | null | undefined
  readonly maxAgeYears?: number | null | undefined
  /** A booking is a request until the clinic approves it. */
  readonly approval?: boolean | undefined
}
