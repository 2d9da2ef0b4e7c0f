import { partRoutes } from '../schedule/part-routes.ts'
import { DoctorTravelTimes, NewTravelTimes } from './contract.ts'
import { readTravelTimes } from './read-travel-times.ts'
import { setTravelTimes } from './set-travel-times.ts'

export const travelRoutes = partRoutes({
  path: 'travel-times',
  name: 'TravelTimes',
  history: 'scheduling.travel_times',
  summaries: {
    set: 'Set how long a doctor takes from one location to another',
    read: 'How long a doctor takes from one location to another',
    history: 'Every version of a doctor’s travel times',
  },
  wish: NewTravelTimes,
  kept: DoctorTravelTimes,
  set: setTravelTimes,
  read: readTravelTimes,
})
