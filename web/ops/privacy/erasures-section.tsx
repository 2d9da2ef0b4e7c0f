import { Link } from 'react-router'
import { paths } from '../../app/paths.ts'
import { dayOf, fullDay } from '../../app/time.ts'
import { Badge } from '../../ui/badge.tsx'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/loaded.tsx'
import { More } from '../../ui/more.tsx'
import { askedBy, erasureStates, obstacle } from './erasure-words.ts'
import { useErasures, useWithdrawErasure, type Erasure } from './privacy-queries.ts'

/** Who asked to be forgotten, how far that is, and second thoughts. */
export function ErasuresSection() {
  const list = useErasures()
  const withdraw = useWithdrawErasure()
  const rows = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <section className="card stack" aria-labelledby="erasures-title">
      <h2 id="erasures-title">Erasures</h2>
      <p className="soft">
        A request waits a week, in which it can be taken back. Then visits ahead are cancelled and the record is erased,
        within hours and for good; what must be kept of past visits goes to the archive below.
      </p>
      {list.isPending ? <Skeleton label="Loading erasures" bars={1} /> : null}
      {list.error ? <Failure error={list.error} onRetry={() => void list.refetch()} /> : null}
      {withdraw.error ? <Failure error={withdraw.error} /> : null}
      {list.data && rows.length === 0 ? <p className="soft">Nobody has asked.</p> : null}
      {rows.length ? (
        <ul className="rows" aria-label="Erasures">
          {rows.map((row) => (
            <li key={row.id} className="rows__row patient-row">
              <One row={row} />
              {row.state === 'waiting' && row.patientId ? (
                <Button
                  size="small"
                  isPending={withdraw.isPending && withdraw.variables === row.patientId}
                  onPress={() => row.patientId && withdraw.mutate(row.patientId)}
                >
                  Take it back
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <More list={list}>Older requests</More>
    </section>
  )
}

function One({ row }: { row: Erasure }) {
  const state = erasureStates[row.state]
  const day = (instant: string) => fullDay(dayOf(instant, row.timeZone))
  return (
    <div className="stack stack--tight">
      <h3 className="rows__title row">
        {askedBy(row)} <Badge tone={state.tone}>{state.text}</Badge>
      </h3>
      <p className="small soft">
        Asked on {day(row.askedAt)}
        {row.state === 'waiting' ? `, due on ${day(row.dueAt)}` : ''}
        {row.doneAt ? `, done on ${day(row.doneAt)}` : ''}
        {row.withdrawnAt ? `, taken back on ${day(row.withdrawnAt)}` : ''}
        {row.keptUntil ? `, archived until ${day(row.keptUntil)}` : ''}
        {row.hasAccount ? ' · with their account' : ''}
      </p>
      {row.reason ? <p className="small">“{row.reason}”</p> : null}
      {row.stoppedBy ? <p className="small field__error">It can’t go on: {obstacle(row.stoppedBy)}.</p> : null}
      {row.state === 'waiting' && row.patientId ? (
        <p className="small">
          <Link to={paths.deskPatient(row.patientId)}>Open the patient’s record</Link>
        </p>
      ) : null}
    </div>
  )
}
