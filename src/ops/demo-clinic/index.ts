export { openDemonstrationClinic } from './open-demonstration-clinic.ts'
export type { DemonstrationWish } from './open-demonstration-clinic.ts'
