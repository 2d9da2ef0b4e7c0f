// Every statement this module runs; queries.sql shows what each becomes. Each stands beside the noun it is about.
//
// A record is locked FOR NO KEY UPDATE before it is changed, so that its changes take turns. Not plain FOR UPDATE: that
// also waits for the key locks which bookings take on what they reference, while a booking waits for the schedule row
// that the change is about to raise.
export * from './closure/queries.ts'
export * from './host-name/queries.ts'
export * from './location/queries.ts'
export * from './profile/queries.ts'
export * from './public-holiday/queries.ts'
export * from './resource/queries.ts'
export * from './visit-type/queries.ts'
