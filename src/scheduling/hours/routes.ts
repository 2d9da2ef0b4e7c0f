import { DoctorHours, NewHours } from '../contract.ts'
import { partRoutes } from '../schedule/part-routes.ts'
import { readHours } from './read-hours.ts'
import { setHours } from './set-hours.ts'

export const hoursRoutes = partRoutes({
  path: 'hours',
  name: 'Hours',
  history: 'scheduling.hours',
  summaries: {
    set: 'Set the weekly hours of a doctor',
    read: 'The weekly hours of a doctor',
    history: 'Every version of a doctor’s weekly hours',
  },
  wish: NewHours,
  kept: DoctorHours,
  set: (ctx, doctorId, { hours }, seen) => setHours(ctx, doctorId, hours, seen),
  read: readHours,
})
