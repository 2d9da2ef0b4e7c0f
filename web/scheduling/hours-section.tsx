import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, read } from '../api/client.ts'
import type { AnswerOf, Location } from '../api/types.ts'
import { todayIn } from '../app/time.ts'
import { freeTimesKey } from '../availability/free-times.ts'
import { useLocations } from '../clinic/clinic-queries.ts'
import { Banner, Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { WeekEditor } from './week-editor.tsx'
import { faults, toHours, toWindows, weeklyTotal, type Hours, type Window } from './week.ts'

export const hoursKey = (doctorId: string) => ['hours', doctorId]

type Saved = AnswerOf<'/api/v1/doctors/{id}/hours', 'get'>

/** The weekly hours of a doctor: edited as a whole week and saved as a whole week. */
export function HoursSection({ doctorId }: { doctorId: string }) {
  const hours = useQuery({
    queryKey: hoursKey(doctorId),
    queryFn: () => read(api.GET('/api/v1/doctors/{id}/hours', { params: { path: { id: doctorId } } })),
  })
  const locations = useLocations()
  const [round, setRound] = useState(0)
  return (
    <section className="card stack" aria-labelledby="hours-title">
      <h2 id="hours-title">Weekly hours</h2>
      <Loaded query={hours} label="Loading the hours">
        {(saved) => (
          <Loaded query={locations} label="Loading locations">
            {(places) => (
              <Editor
                key={round}
                doctorId={doctorId}
                saved={saved}
                places={places.filter(({ retired }) => !retired)}
                startOver={() => setRound(round + 1)}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </section>
  )
}

const same = (one: readonly Hours[], other: readonly Hours[]): boolean =>
  JSON.stringify(toHours(toWindows(one))) === JSON.stringify(toHours(toWindows(other)))

/**
 * `saved` follows the server while somebody edits: its version changes with leave and single days too, which is harmless,
 * but other hours than the ones this edit began with mean that somebody else saved, and nothing is overwritten then.
 */
function useHoursEdit(doctorId: string, saved: Saved) {
  const client = useQueryClient()
  const [base, setBase] = useState(saved.hours)
  const [windows, setWindows] = useState<Window[]>(() => toWindows(saved.hours))
  const save = useMutation({
    mutationFn: (hours: Hours[]) =>
      read(
        api.PUT('/api/v1/doctors/{id}/hours', {
          params: { path: { id: doctorId }, header: { 'if-match': `"${saved.version}"` } },
          body: { hours },
        }),
      ),
    onSuccess: (now) => {
      client.setQueryData(hoursKey(doctorId), now)
      setBase(now.hours)
      setWindows(toWindows(now.hours))
      void client.invalidateQueries({ queryKey: freeTimesKey })
      void client.invalidateQueries({ queryKey: ['doctors'] })
    },
    onError: () => client.invalidateQueries({ queryKey: hoursKey(doctorId) }),
  })
  const edit = (next: Window[]) => {
    save.reset()
    setWindows(next)
  }
  return {
    windows,
    edit,
    save,
    undo: () => edit(toWindows(base)),
    isChanged: !same(toHours(windows), base),
    isOvertaken: !same(saved.hours, base),
  }
}

type EditorProps = { doctorId: string; saved: Saved; places: Location[]; startOver: () => void }

function Editor({ doctorId, saved, places, startOver }: EditorProps) {
  const { windows, edit, save, undo, isChanged, isOvertaken } = useHoursEdit(doctorId, saved)
  const found = faults(windows)
  return (
    <div className="stack">
      <p className="soft">
        Times are each location’s own clock. {weeklyTotal(windows, todayIn(places[0]?.timeZone ?? 'UTC'))}.
      </p>
      {isOvertaken ? (
        <Banner
          tone="warn"
          action={
            <Button size="small" onPress={startOver}>
              Show the new hours
            </Button>
          }
        >
          Someone else has changed these hours in the meantime.
        </Banner>
      ) : null}
      <WeekEditor windows={windows} places={places} faults={found} onChange={edit} />
      {save.error ? <Failure error={save.error} /> : null}
      {save.isSuccess ? <Banner tone="good">The hours are saved. Free times follow them from now on.</Banner> : null}
      <div className="form__actions">
        <Button
          look="main"
          isDisabled={!isChanged || isOvertaken || found.size > 0}
          isPending={save.isPending}
          onPress={() => save.mutate(toHours(windows))}
        >
          Save hours
        </Button>
        {isChanged ? (
          <Button look="quiet" onPress={undo}>
            Undo changes
          </Button>
        ) : null}
      </div>
    </div>
  )
}
