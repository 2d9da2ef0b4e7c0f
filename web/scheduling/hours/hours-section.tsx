import { todayIn } from '../../app/time.ts'
import { useLocations } from '../../clinic/clinic-queries.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { PartSection } from '../part/part-section.tsx'
import { refusedRows } from '../part/row-faults.ts'
import { hoursPart } from './hours-part.ts'
import { WeekEditor } from './week-editor.tsx'
import { faults, inOrder, weeklyTotal } from './week.ts'

/** The weekly hours of a doctor: what they are is changed in place, for it is why most people open the page. */
export function HoursSection({ doctorId }: { doctorId: string }) {
  const locations = useLocations()
  return (
    <PartSection
      part={hoursPart}
      doctorId={doctorId}
      title="Weekly hours"
      lead="When the doctor works in a usual week, by each location’s own clock."
      noun="hours"
      saved="The hours are saved. Free times follow them from now on."
      alwaysOpen
      kinds={['hours', 'visit type']}
      faults={faults}
      previewOf={(hours) => ({ doctorId, hours })}
    >
      {({ draft, edit, error }) => (
        <Loaded query={locations} label="Loading locations">
          {(places) => {
            const open = places.filter(({ retired }) => !retired)
            return (
              <>
                <p className="soft">{weeklyTotal(draft, todayIn(open[0]?.timeZone ?? 'UTC'))}.</p>
                <WeekEditor
                  doctorId={doctorId}
                  windows={draft}
                  places={open}
                  faults={
                    new Map([
                      ...refusedRows(
                        error,
                        'hours',
                        inOrder(draft).map(({ key }) => key),
                      ),
                      ...faults(draft),
                    ])
                  }
                  onChange={edit}
                />
              </>
            )
          }}
        </Loaded>
      )}
    </PartSection>
  )
}
