import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, read } from '../api/client.ts'
import type { Location } from '../api/types.ts'
import { todayIn } from '../app/time.ts'
import { freeTimesKey } from '../availability/free-times.ts'
import { useLocations } from '../clinic/clinic-queries.ts'
import { Banner, Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { WeekEditor } from './week-editor.tsx'
import { faults, toHours, toWindows, weeklyTotal, type Hours, type Window } from './week.ts'

const hoursKey = (doctorId: string) => ['hours', doctorId]

/** The weekly hours of a doctor: edited as a whole week and saved as a whole week. */
export function HoursSection({ doctorId }: { doctorId: string }) {
  const hours = useQuery({
    queryKey: hoursKey(doctorId),
    queryFn: async () =>
      (await read(api.GET('/api/v1/doctors/{id}/hours', { params: { path: { id: doctorId } } }))).hours,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const locations = useLocations()
  return (
    <section className="card stack" aria-labelledby="hours-title">
      <h2 id="hours-title">Weekly hours</h2>
      <Loaded query={hours} label="Loading the hours">
        {(saved) => (
          <Loaded query={locations} label="Loading locations">
            {(places) => <Editor doctorId={doctorId} saved={saved} places={places.filter(({ retired }) => !retired)} />}
          </Loaded>
        )}
      </Loaded>
    </section>
  )
}

function Editor({ doctorId, saved, places }: { doctorId: string; saved: Hours[]; places: Location[] }) {
  const client = useQueryClient()
  const [windows, setWindows] = useState<Window[]>(() => toWindows(saved))
  const save = useMutation({
    mutationFn: (hours: Hours[]) =>
      read(api.PUT('/api/v1/doctors/{id}/hours', { params: { path: { id: doctorId } }, body: { hours } })),
    onSuccess: ({ hours }) => {
      client.setQueryData(hoursKey(doctorId), hours)
      setWindows(toWindows(hours))
      void client.invalidateQueries({ queryKey: freeTimesKey })
      void client.invalidateQueries({ queryKey: ['doctors'] })
    },
  })
  const found = faults(windows)
  const zone = places[0]?.timeZone ?? 'UTC'
  const changed = JSON.stringify(toHours(windows)) !== JSON.stringify(toHours(toWindows(saved)))
  const edit = (next: Window[]) => {
    save.reset()
    setWindows(next)
  }
  return (
    <div className="stack">
      <p className="soft">Times are each location’s own clock. {weeklyTotal(windows, todayIn(zone))}.</p>
      <WeekEditor windows={windows} places={places} faults={found} onChange={edit} />
      {save.error ? <Failure error={save.error} /> : null}
      {save.isSuccess ? <Banner tone="good">The hours are saved. Free times follow them from now on.</Banner> : null}
      <div className="form__actions">
        <Button
          look="main"
          isDisabled={!changed || found.size > 0}
          isPending={save.isPending}
          onPress={() => save.mutate(toHours(windows))}
        >
          Save hours
        </Button>
        {changed ? (
          <Button look="quiet" onPress={() => edit(toWindows(saved))}>
            Undo changes
          </Button>
        ) : null}
      </div>
    </div>
  )
}
