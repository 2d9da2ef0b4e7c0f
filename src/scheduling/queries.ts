// Every statement this module runs; queries.sql shows what each becomes. Each stands beside the noun it is about.
//
// The schedule row is the first thing that any change and any booking takes, and whatever it refers to is only read: so they
// wait for each other in a line and never in a circle.
export * from './break/queries.ts'
export * from './hours/queries.ts'
export * from './leave/queries.ts'
export * from './limit/queries.ts'
export * from './override/queries.ts'
export * from './pace/queries.ts'
export * from './schedule/queries.ts'
export * from './travel/queries.ts'
