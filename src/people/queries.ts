// Every statement this module runs; queries.sql shows what each becomes. Each stands beside the noun it is about.
// Records are locked FOR NO KEY UPDATE for the reason given in clinic/queries.ts.
export * from './doctor/queries.ts'
export * from './patient/queries.ts'
