// Written by hand from design/contract until bin/openapi-types.ts writes it from the real document.
type Json<T> = { headers: Record<string, unknown>; content: { 'application/json': T } }
type Empty = { headers: Record<string, unknown>; content?: never }
type List<T> = { data: T[]; nextCursor: string | null }
type Op<P, B, R> = { parameters: P; requestBody: { content: { 'application/json': B } }; responses: R }
type Read<P, R> = { parameters: P; requestBody?: never; responses: { 200: Json<R> } }
type Id = { path: { id: string } }
type Q<T> = { query?: T }

type Slot = { doctorId: string; visitTypeId: string; locationId: string; start: string; end: string; timeZone: string; seatsLeft: number }
type SlotRef = { doctorId: string; visitTypeId: string; locationId: string; start: string }
type Profile = { id: string; name: string; title: string | null; about: string | null; specialties: string[]; languages: string[]; visitTypeIds: string[]; version: number; retired: boolean }
type Doctor = {
  id: string; name: string; title: string | null; specialties: string[]; languages: string[]; visitTypeIds: string[]; locationIds: string[]; about: string | null
  nextFree: Slot | null
}
type VisitType = {
  id: string; name: string; durationMinutes: number; description?: string | null; specialties?: string[]
  bufferBeforeMinutes: number; bufferAfterMinutes: number; gridMinutes: number; minNoticeMinutes: number; horizonDays: number; capacity: number; approval: boolean; resourceIds: string[]; version: number; retired: boolean
}
type VisitTypeChange = { name?: string; description?: string | null; durationMinutes?: number; bufferBeforeMinutes?: number; bufferAfterMinutes?: number; gridMinutes?: number; minNoticeMinutes?: number; horizonDays?: number; capacity?: number; approval?: boolean }
type Closure = { id: string; locationId: string | null; from: string; to: string; reason: string; version: number }
type Seen = { path: { id: string }; header?: { 'if-match'?: string } }
type Gone = { delete: { parameters: Id; requestBody?: never; responses: { 204: Empty } } }
type Patient = { id: string; name: string; birthDate: string | null; email: string | null; phone: string | null; locale: string; timeZone: string | null; hasAccount: boolean; version: number }
type Override = { id: string; locationId: string; date: string; mode: 'replace' | 'add'; windows: { from: string; to: string }[] }
type Leave = { id: string; start: string; end: string; timeZone: string; reason: string | null }
type Message = { id: string; appointmentId: string; kind: string; recipient: string; recipientName: string; subject: string; state: string; createdAt: string; sentAt: string | null; timeZone: string }
type FullMessage = Message & { attempts: number; lastError: string | null; nextAttemptAt: string | null; text: string; html: string; calendar: string | null }
type Location = { id: string; name: string; timeZone: string; address: string | null; version: number; retired: boolean }
type Appointment = {
  id: string; status: 'proposed' | 'pending' | 'booked' | 'arrived' | 'checked-in' | 'in-progress' | 'fulfilled' | 'cancelled' | 'noshow' | 'waitlist'; version: number; doctor: { id: string; name: string; title: string | null }; patient: { id: string; name: string }
  visitType: { id: string; name: string; durationMinutes: number }; location: { id: string; name: string; timeZone: string; address: string | null }
  start: string; end: string; timeZone: string; reason: string | null; notes: string | null; answers: Record<string, unknown> | null; overrideReason: string | null; confirmedAt: string | null; createdAt: string; legalMoves: ('reschedule' | 'cancellation' | 'confirmation' | 'arrival' | 'start' | 'completion' | 'no-show')[]
}
type Hour = { locationId: string; weekday: number; from: string; to: string; visitTypeIds?: string[]; validFrom?: string; validTo?: string }
type Me = { id: string; name: string; email: string; roles: string[]; patientId: string | null; patients: { id: string; name: string; relation: 'self' }[]; doctorId?: string }
type Move<B> = { parameters: Id & { header?: { 'if-match'?: string } }; requestBody?: { content: { 'application/json': B } }; responses: { 200: Json<Appointment> } }

export interface paths {
  '/api/v1/clinic': { get: Read<object, { name: string; timeZone?: string }> }
  '/api/v1/me': { get: Read<object, Me> }
  '/api/v1/auth/sign-in': { post: Op<object, { email: string; password: string }, { 200: Json<object> }> }
  '/api/v1/auth/sign-up': { post: Op<object, { email: string; password: string; name: string; locale?: string; timeZone?: string }, { 201: Json<object> }> }
  '/api/v1/auth/sign-out': { post: { parameters: object; requestBody?: never; responses: { 204: Empty } } }
  '/api/v1/doctors': {
    get: Read<Q<{ specialty?: string | undefined; language?: string | undefined; locationId?: string | undefined; visitTypeId?: string | undefined; q?: string | undefined; limit?: number; cursor?: string }>, List<Doctor>>
    post: Op<object, { name: string; title?: string; about?: string; specialties: string[]; languages: string[]; visitTypeIds: string[] }, { 201: Json<Profile> }>
  }
  '/api/v1/doctors/{id}': { get: Read<Id, Profile>; patch: Op<Seen, { name?: string; title?: string | null; about?: string | null; specialties?: string[]; languages?: string[]; visitTypeIds?: string[] }, { 200: Json<Profile> }> }
  '/api/v1/visit-types': { post: Op<object, VisitTypeChange & { name: string; durationMinutes: number }, { 201: Json<VisitType> }>; get: Read<Q<{ doctorId?: string | undefined }>, List<VisitType>> }
  '/api/v1/locations': { get: Read<object, List<Location>>; post: Op<object, { name: string; timeZone: string; address?: string | null }, { 201: Json<Location> }> }
  '/api/v1/locations/{id}': Gone & { patch: Op<Seen, { name?: string; timeZone?: string; address?: string | null }, { 200: Json<Location> }> }
  '/api/v1/visit-types/{id}': Gone & { patch: Op<Seen, VisitTypeChange, { 200: Json<VisitType> }> }
  '/api/v1/closures': { get: Read<object, List<Closure>>; post: Op<object, { locationId?: string | null; from: string; to: string; reason: string }, { 201: Json<Closure> }> }
  '/api/v1/closures/{id}': Gone
  '/api/v1/patients': { get: Read<Q<{ q?: string; limit?: number }>, List<Patient>>; post: Op<object, { name: string; birthDate?: string; email?: string; phone?: string }, { 201: Json<Patient> }> }
  '/api/v1/doctors/{id}/overrides': { get: Read<Id, List<Override>>; post: Op<Id, { locationId: string; date: string; mode: 'replace' | 'add'; windows: { from: string; to: string }[] }, { 201: Json<Override> }> }
  '/api/v1/doctors/{id}/leave': { get: Read<Id, List<Leave>>; post: Op<Id, { start: string; end: string; reason?: string }, { 201: Json<Leave & { hits: Appointment[] }> }> }
  '/api/v1/doctors/{id}/leave/{leaveId}': { delete: { parameters: { path: { id: string; leaveId: string } }; requestBody?: never; responses: { 204: Empty } } }
  '/api/v1/messages': { get: Read<Q<{ limit?: number; cursor?: string }>, List<Message>> }
  '/api/v1/messages/{id}': { get: Read<Id, FullMessage> }
  '/api/v1/specialties': { get: Read<object, List<{ name: string; doctorCount: number }>> }
  '/api/v1/availability': { get: Read<{ query: { visitTypeId: string; from: string; to: string; doctorId?: string[]; locationId?: string; partOfDay?: string; limit?: number; cursor?: string } }, List<Slot>> }
  '/api/v1/availability/earliest': { get: Read<Q<{ visitTypeId?: string; from?: string; doctorId?: string[]; specialty?: string; locationId?: string; language?: string; partOfDay?: 'morning' | 'afternoon' | 'evening'; limit?: number }>, List<Slot>> }
  '/api/v1/availability/explain': { get: Read<{ query: SlotRef }, { bookable: boolean; reasons: { rule: string; detail: string }[] }> }
  '/api/v1/holds': { post: Op<object, SlotRef, { 201: Json<{ id: string; expiresAt: string; slot: Slot }> }> }
  '/api/v1/holds/{id}': { delete: { parameters: Id; requestBody?: never; responses: { 204: Empty } } }
  '/api/v1/appointments': {
    get: Read<Q<{ from?: string; to?: string; doctorId?: string; patientId?: string; locationId?: string; status?: string[]; limit?: number; cursor?: string }>, List<Appointment>>
    post: Op<{ header?: { 'idempotency-key'?: string } }, { holdId?: string; slot?: SlotRef; patientId: string; reason?: string; notes?: string; override?: { reason: string } }, { 201: Json<Appointment> }>
  }
  '/api/v1/appointments/{id}': { get: Read<Id, Appointment> }
  '/api/v1/appointments/{id}/history': { get: Read<Id, List<{ version: number; move: string; fromStatus: string | null; toStatus: string; from: Slot | null; to: Slot; reason: string | null; overrideReason: string | null; by: string | null; as: string; at: string }>> }
  '/api/v1/appointments/{id}/reschedule': { post: Move<{ slot?: SlotRef; override?: { reason: string } }> }
  '/api/v1/appointments/{id}/cancellation': { post: Move<{ reason?: string }> }
  '/api/v1/appointments/{id}/confirmation': { post: Move<object> }
  '/api/v1/appointments/{id}/arrival': { post: Move<object> }
  '/api/v1/appointments/{id}/start': { post: Move<object> }
  '/api/v1/appointments/{id}/completion': { post: Move<object> }
  '/api/v1/appointments/{id}/no-show': { post: Move<object> }
  '/api/v1/doctors/{id}/hours': { get: Read<Id, { hours: Hour[] }>; put: Op<Id, { hours: Hour[] }, { 200: Json<{ hours: Hour[] }> }> }
}
