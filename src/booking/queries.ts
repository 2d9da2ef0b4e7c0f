/** Every statement that booking runs, gathered for the snapshot in queries.sql. */
export * from './appointment/queries.ts'
export * from './hold/queries.ts'
export * from './place/queries.ts'
export * from './slot/queries.ts'
export * from './travel/queries.ts'
