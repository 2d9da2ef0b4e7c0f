import { partRoutes } from '../schedule/part-routes.ts'
import { DoctorBreaks, NewBreaks } from './contract.ts'
import { readBreaks } from './read-breaks.ts'
import { setBreaks } from './set-breaks.ts'

export const breakRoutes = partRoutes({
  path: 'breaks',
  name: 'Breaks',
  history: 'scheduling.breaks',
  summaries: {
    set: 'Set the weekly breaks of a doctor',
    read: 'The weekly breaks of a doctor',
    history: 'Every version of a doctor’s weekly breaks',
  },
  wish: NewBreaks,
  kept: DoctorBreaks,
  set: (ctx, doctorId, { breaks }, seen) => setBreaks(ctx, doctorId, breaks, seen),
  read: readBreaks,
})
