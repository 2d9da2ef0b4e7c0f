export { LIFE, MOVES, STATUSES, legalMoves, leadsTo } from './appointment/life.ts'
export type { Move, Status } from './appointment/life.ts'
export { appointmentForMessages } from './appointment/appointment-for-messages.ts'
export type { AppointmentForMessages } from './appointment/appointment-for-messages.ts'
export { bookAppointment } from './appointment/book-appointment.ts'
export { bound, listAppointments } from './appointment/list-appointments.ts'
export type { Appointment, AppointmentId, BookingWish, HoldId, SlotWish } from './contract.ts'
export { enterLeave } from './leave/enter-leave.ts'
export { FACTS as bookingFacts } from './events.ts'
export type { AppointmentFact } from './events.ts'
export { freeTimes, isTaken } from './slot/free-times.ts'
export type { FreeTime, Offer } from './slot/free-times.ts'
export { HOLD_MINUTES, holdTime } from './hold/hold-time.ts'
export { letGoOfHold } from './hold/let-go-of-hold.ts'
export { moveAppointment } from './appointment/move-appointment.ts'
export { patientsOfAppointments } from './appointment/patients-of-appointments.ts'
export { readAppointment } from './appointment/read-appointment.ts'
export { rescheduleAppointment } from './appointment/reschedule-appointment.ts'
export { cancelVisitsAhead, erasePerson as erasePersonFromBooking } from './person/erase-person.ts'
export { BOOKING_KEEPS } from './person/keeps.ts'
export {
  deleteLapsedVisits,
  findLastVisitEnd,
  findRestrictedVisits as listRestrictedVisits,
  findVisitsAhead,
  selectIdsOf as appointmentIdsOf,
} from './person/queries.ts'
export { whatIsKnownOfAPerson as whatBookingKnows } from './person/what-is-known-of-a-person.ts'
export { bookingRoutes } from './routes.ts'
export { rulesOfDoctors } from './slot/rules-of-doctor.ts'
export type { DoctorRules } from './slot/rules-of-doctor.ts'
export { sweepHolds } from './hold/sweep-holds.ts'
export { placeInRules, readStart, reasonsAgainstSlot } from './slot/wanted-slot.ts'
export type { WantedSlot } from './slot/wanted-slot.ts'
