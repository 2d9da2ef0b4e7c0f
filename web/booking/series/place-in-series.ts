import type { Appointment } from '../../api/types.ts'

type Visit = Pick<Appointment, 'id' | 'start' | 'status' | 'seriesId'>

const takesPlace = ({ status }: Visit) => status !== 'cancelled'
const byStart = (one: Visit, other: Visit) => Date.parse(one.start) - Date.parse(other.start)

export type PlaceInSeries = { number: number; total: number }

/** Which of how many: by time, of those that were not cancelled. A series of which one is left says nothing any more. */
export function placeInSeries(visits: readonly Visit[], id: string): PlaceInSeries | undefined {
  const living = visits.filter(takesPlace).toSorted(byStart)
  const index = living.findIndex((visit) => visit.id === id)
  return index === -1 || living.length < 2 ? undefined : { number: index + 1, total: living.length }
}

/** The places of all visits in a list, as far as it holds their series whole. */
export function placesInSeries(visits: readonly Visit[]): Map<string, PlaceInSeries> {
  const places = new Map<string, PlaceInSeries>()
  for (const [seriesId, own] of Map.groupBy(visits, (visit) => visit.seriesId)) {
    if (seriesId === null) continue
    for (const { id } of own) {
      const place = placeInSeries(own, id)
      if (place) places.set(id, place)
    }
  }
  return places
}
