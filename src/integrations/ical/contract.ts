import { Type } from 'typebox'

export const OneAppointment = Type.Object({ id: Type.String({ format: 'uuid' }) })
export const CalendarFile = Type.String({ description: 'iCalendar (RFC 5545), one VEVENT.' })
