import { partRoutes } from '../schedule/part-routes.ts'
import { DoctorPaces, NewPaces } from './contract.ts'
import { readPaces } from './read-paces.ts'
import { setPaces } from './set-paces.ts'

export const paceRoutes = partRoutes({
  path: 'paces',
  name: 'Paces',
  history: 'scheduling.paces',
  summaries: {
    set: 'Set how long visit types take a doctor',
    read: 'How long visit types take a doctor, where it is not what they say',
    history: 'Every version of how long visit types take a doctor',
  },
  wish: NewPaces,
  kept: DoctorPaces,
  set: (ctx, doctorId, { paces }, seen) => setPaces(ctx, doctorId, paces, seen),
  read: readPaces,
})
