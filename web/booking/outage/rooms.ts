import { stretchText } from '../../app/stretch.ts'
import { zonePlace } from '../../app/time.ts'
import { useClinic, useLocations } from '../../clinic/clinic-queries.ts'
import { useResources, type Resource } from '../../clinic/resource/resource-queries.ts'

/** Rooms and devices by name and place, for there is an ultrasound at each location; and whose clocks count there. */
export function useRooms() {
  const clinic = useClinic()
  const locations = useLocations()
  const resources = useResources()
  const clinicZone = clinic.data?.timeZone ?? 'UTC'
  const find = (id: string): Resource | undefined => resources.data?.find((one) => one.id === id)
  const placeOf = (id: string) => locations.data?.find((one) => one.id === find(id)?.locationId)
  return {
    resources,
    name: (id: string): string => {
      if (resources.data && !find(id)) return 'A room or device no longer in use'
      return [find(id)?.name ?? 'A room or device', placeOf(id)?.name].filter(Boolean).join(', ')
    },
    zone: (id: string): string => placeOf(id)?.timeZone ?? clinicZone,
    /** Days, or hours with whose clocks they are, where those are not the clinic's. */
    when: ({ start, end, timeZone }: { start: string; end: string; timeZone: string }): string =>
      `${stretchText({ start, end, timeZone })}${timeZone === clinicZone ? '' : `, ${zonePlace(timeZone)} time`}`,
  }
}
