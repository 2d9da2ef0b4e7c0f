import type { paths } from './schema.d.ts'

type Content<R> = R extends { content: { 'application/json': infer T } } ? T : never
type Answers<P extends keyof paths, M extends keyof paths[P]> = paths[P][M] extends { responses: infer R } ? R : never

/** What a call answers with when it succeeds, read off the generated document so that it can never drift. */
export type AnswerOf<P extends keyof paths, M extends keyof paths[P]> = Content<
  Answers<P, M>[keyof Answers<P, M> & (200 | 201)]
>
type RowOf<P extends keyof paths> = 'get' extends keyof paths[P]
  ? AnswerOf<P, 'get' & keyof paths[P]> extends { data: (infer T)[] }
    ? T
    : never
  : never

/** A doctor as a search finds them, with places and next free time. */
export type Doctor = RowOf<'/api/v1/doctors'>
/** A doctor's own record. */
export type DoctorRecord = AnswerOf<'/api/v1/doctors/{id}', 'get'>
export type VisitType = RowOf<'/api/v1/visit-types'>
export type Location = RowOf<'/api/v1/locations'>
export type Slot = RowOf<'/api/v1/availability'>
export type Hold = AnswerOf<'/api/v1/holds', 'post'>
export type Appointment = AnswerOf<'/api/v1/appointments/{id}', 'get'>
export type Move = RowOf<'/api/v1/appointments/{id}/history'>
export type Closure = RowOf<'/api/v1/closures'>
export type Patient = RowOf<'/api/v1/patients'>
export type MessageSummary = RowOf<'/api/v1/messages'>
export type Me = AnswerOf<'/api/v1/me', 'get'>
/** A place in the calendar to hold or book. `start` is the server's own string and is sent back untouched (case 23). */
export type Place = Pick<Slot, 'doctorId' | 'visitTypeId' | 'locationId' | 'start'>
