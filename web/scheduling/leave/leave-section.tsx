import { Link } from 'react-router'
import { paths } from '../../app/paths.ts'
import { stretchText } from '../../app/stretch.ts'
import { spokenTime } from '../../app/time.ts'
import { BeginPlan } from '../../booking/rebooking/begin-plan.tsx'
import { ChangeHistory } from '../../clinic/change-history.tsx'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useLastKnown } from '../../ui/use-last-known.ts'
import { scheduleKey } from '../part/part.ts'
import { LeaveForm } from './leave-form.tsx'
import { readLeaveHistory, useLeave, useLeaveChanges, type Entered, type Leave } from './leave-queries.ts'

/** Leave and sick days: whole days or hours. Before it is entered it shows whose visits it hits. */
export function LeaveSection({ doctorId }: { doctorId: string }) {
  const leave = useLeave(doctorId)
  const { enter, remove } = useLeaveChanges(doctorId)
  const entered = useLastKnown(enter.data?.id)
  return (
    <section className="card stack" aria-labelledby="leave-title">
      <div className="stack stack--tight">
        <h2 id="leave-title">Leave</h2>
        <p className="soft">When the doctor is away from every location: days, or only some hours.</p>
      </div>
      <Loaded query={leave} label="Loading leave" bars={1}>
        {(rows) =>
          rows.length > 0 ? (
            <ul className="stack stack--tight">
              {rows.map((one) => (
                <li key={one.id} className="row row--apart">
                  <span>
                    {stretchText(one)} {one.reason ? <span className="soft">({one.reason})</span> : null}
                  </span>
                  <Button
                    size="small"
                    look="quiet"
                    isPending={remove.isPending && remove.variables === one.id}
                    onPress={() => remove.mutate(one.id)}
                  >
                    Remove<span className="hidden-visually"> leave {stretchText(one)}</span>
                  </Button>
                </li>
              ))}
            </ul>
          ) : (
            <p>No leave entered.</p>
          )
        }
      </Loaded>
      {remove.error ? <Failure error={remove.error} /> : null}
      {enter.data ? <Hits entered={enter.data} /> : null}
      <LeaveForm key={entered} doctorId={doctorId} saving={enter.isPending} error={enter.error} onSave={enter.mutate} />
      <ChangeHistory
        of="leave"
        queryKey={[...scheduleKey(doctorId), 'leave', 'history']}
        load={() => readLeaveHistory(doctorId)}
        lines={(snapshot) => [recordedText(snapshot as Leave)]}
      />
    </section>
  )
}

const recordedText = (leave: Leave): string => `${stretchText(leave)}${leave.reason ? ` (${leave.reason})` : ''}`

function Hits({ entered }: { entered: Entered }) {
  if (entered.hits.length === 0) return <Banner tone="good">The leave is entered. It hits no visit.</Banner>
  return (
    <Banner tone="warn">
      The leave is entered.{' '}
      {entered.hits.length === 1 ? 'This visit falls' : `These ${entered.hits.length} visits fall`} into it and must be
      moved or cancelled:
      <ul className="lines">
        {entered.hits.map((visit) => (
          <li key={visit.id}>
            <Link to={paths.appointment(visit.id)}>
              {visit.patient.name}, {spokenTime(visit.start, visit.end, visit.timeZone)}
            </Link>
          </li>
        ))}
      </ul>
      <BeginPlan cause={{ leaveId: entered.id }} />
    </Banner>
  )
}
