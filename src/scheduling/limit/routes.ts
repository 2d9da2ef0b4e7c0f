import { partRoutes } from '../schedule/part-routes.ts'
import { DoctorLimits, NewLimits } from './contract.ts'
import { readLimits } from './read-limits.ts'
import { setLimits } from './set-limits.ts'

export const limitRoutes = partRoutes({
  path: 'limits',
  name: 'Limits',
  history: 'scheduling.limits',
  summaries: {
    set: 'Set how many visits a doctor takes in a day or a week',
    read: 'How many visits a doctor takes',
    history: 'Every version of how many visits a doctor takes',
  },
  wish: NewLimits,
  kept: DoctorLimits,
  set: (ctx, doctorId, { limits }, seen) => setLimits(ctx, doctorId, limits, seen),
  read: readLimits,
})
