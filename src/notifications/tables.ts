import type { ColumnType, Generated } from 'kysely'
import type { CalendarMethod } from '#documents'
import type { Kind, State } from './message.ts'

/** Instants are written as Date and read as epoch milliseconds. */
type Instant = ColumnType<number, Date, Date>
type InstantOrNull = ColumnType<number | null, Date | null, Date | null>

export type NotificationTables = {
  'notifications.message': {
    id: string
    clinic_id: string
    appointment_id: string
    appointment_version: number
    kind: Kind
    lead_hours: Generated<number | null>
    end_at: Instant
    channel: 'email'
    recipient: string
    recipient_name: string
    subject: string
    body_text: string
    body_html: string
    calendar: string | null
    calendar_method: CalendarMethod | null
    state: State
    attempts: number
    last_error: string | null
    created_at: Instant
    changed_at: Instant
    due_at: InstantOrNull
    sent_at: InstantOrNull
  }
  'notifications.message_visit': {
    message_id: string
    clinic_id: string
    appointment_id: string
    appointment_version: number
    kind: Kind
    doctor_id: string
    location_id: string
    start_at: Instant
    end_at: Instant
    previous_start_at: InstantOrNull
    previous_end_at: InstantOrNull
    lead_hours: Generated<number | null>
    left_out: string | null
  }
}
