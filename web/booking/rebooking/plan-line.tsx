import { Link } from 'react-router'
import { paths } from '../../app/paths.ts'
import { spokenTime } from '../../app/time.ts'
import { fullName } from '../../availability/doctor-card.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { changeText, isOver, mayBeCalled, stateOfLine } from './line-words.ts'
import type { Line, PlanAct, useActOnPlan } from './plan-queries.ts'

/** One visit that cannot take place: when it was, what is proposed instead, and what the clerk may do about it. */
export function PlanLine({
  line,
  act,
  isClosed,
}: {
  line: Line
  act: ReturnType<typeof useActOnPlan>
  isClosed: boolean
}) {
  const { text, tone } = stateOfLine(line)
  const { was, proposal, patient } = line
  return (
    <article className="card stack stack--tight" aria-label={`${patient.name}, ${line.visitType.name}`}>
      <div className="row row--apart">
        <h3>
          <Link to={paths.appointment(line.appointmentId)}>{patient.name}</Link>
        </h3>
        <Badge tone={tone}>{text}</Badge>
      </div>
      <p className="small">
        <span className="soft">Was: </span>
        {line.visitType.name}, {spokenTime(was.start, was.end, was.timeZone)}, {fullName(was.doctor)}
      </p>
      {proposal ? (
        <p>
          <span className="soft">Now: </span>
          <strong>{spokenTime(proposal.start, proposal.end, proposal.timeZone)}</strong>, {fullName(proposal.doctor)},{' '}
          {proposal.location.name} <span className="soft small">({changeText(line)})</span>
        </p>
      ) : null}
      {isClosed || isOver(line) ? null : <LineActs line={line} act={act} />}
    </article>
  )
}

function LineActs({ line, act }: { line: Line; act: ReturnType<typeof useActOnPlan> }) {
  const isBusy = (wish: PlanAct['act']) =>
    act.isPending && act.variables.act === wish && 'line' in act.variables && act.variables.line.id === line.id
  return (
    <>
      {mayBeCalled(line) ? (
        <p className="small">
          {line.patient.phone ? <a href={`tel:${line.patient.phone}`}>{line.patient.phone}</a> : 'No telephone number.'}
          {line.patient.canBeWrittenTo ? '' : ' No e-mail address: they can only be called.'}
        </p>
      ) : null}
      <div className="row" role="group" aria-label={`Actions for ${line.patient.name}`}>
        {mayBeCalled(line) && line.proposal ? (
          <Button
            size="small"
            isPending={isBusy('call')}
            onPress={() => act.mutate({ act: 'call', line, outcome: 'agreed' })}
          >
            Agreed on the phone
          </Button>
        ) : null}
        {mayBeCalled(line) && line.state !== 'proposed' ? (
          <Button
            size="small"
            look="quiet"
            isPending={isBusy('call')}
            onPress={() => act.mutate({ act: 'call', line, outcome: 'not_reached' })}
          >
            Not reached
          </Button>
        ) : null}
        <ButtonLink size="small" look="quiet" to={paths.moveAppointment(line.appointmentId)}>
          Choose another time
        </ButtonLink>
        {line.state === 'none_found' || line.state === 'refused' || line.state === 'lapsed' ? (
          <Button
            size="small"
            look="quiet"
            isPending={isBusy('again')}
            onPress={() => act.mutate({ act: 'again', line })}
          >
            Look again
          </Button>
        ) : null}
        <Button
          size="small"
          look="quiet"
          isPending={isBusy('remove')}
          onPress={() => act.mutate({ act: 'remove', line })}
        >
          Leave it where it is
        </Button>
      </div>
    </>
  )
}
