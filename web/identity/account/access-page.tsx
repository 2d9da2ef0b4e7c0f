import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, read } from '../../api/client.ts'
import { browserZone, fullDay } from '../../app/time.ts'
import { Badge } from '../../ui/badge.tsx'
import { Failure } from '../../ui/banner.tsx'
import { Skeleton } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { More } from '../../ui/more.tsx'
import { byDay, type Looked } from './access-days.ts'
import { useOwnApps } from './own-apps.ts'
import { useOwnRecords } from './own-records.ts'
import { RecordChoice } from './record-choice.tsx'

const useAccesses = (patientId: string) =>
  useInfiniteQuery({
    queryKey: ['accesses', patientId],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/api/v1/patients/{id}/access', {
          params: { path: { id: patientId }, query: pageParam ? { cursor: pageParam } : {} },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    // Each look at this list is itself written into it.
    refetchOnWindowFocus: false,
  })

/** Who looked at a record or changed it, for whoever it is about and those who care for them. */
export function AccessPage() {
  const records = useOwnRecords()
  const [id, setId] = useState('')
  const chosen = records.find((one) => one.id === id) ?? records[0]
  return (
    <Page
      title="Who looked"
      tab="Who looked"
      lead="Everybody who looked at your record or changed it, and what was refused. Nobody can edit this list. What you don’t recognise, ask the clinic about."
    >
      {chosen ? (
        <>
          <RecordChoice label="Whose record" records={records} chosen={chosen} onChoose={setId} />
          <AccessList key={chosen.id} patientId={chosen.id} />
        </>
      ) : (
        <div className="empty">
          <p>You have no record as a patient of this clinic.</p>
        </div>
      )}
    </Page>
  )
}

function AccessList({ patientId }: { patientId: string }) {
  const accesses = useAccesses(patientId)
  const names = new Map(useOwnApps().data?.map(({ id, name }) => [id, name]))
  const [withMine, setWithMine] = useState(false)
  if (!accesses.data)
    return accesses.isError ? (
      <Failure error={accesses.error} onRetry={() => void accesses.refetch()} />
    ) : (
      <Skeleton label="Loading who looked" />
    )
  const all = accesses.data.pages.flatMap(({ data }) => data)
  const days = byDay(withMine ? all : all.filter(({ isYou }) => !isYou), browserZone(), names)
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={withMine} onChange={() => setWithMine(!withMine)} />
        <span>Show what I did myself too</span>
      </label>
      {days.length === 0 ? (
        <div className="empty">
          <p>Nobody but you{accesses.hasNextPage ? ' lately' : ''}.</p>
        </div>
      ) : (
        days.map(({ day, looks }) => (
          <section key={day} className="stack stack--tight" aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`} className="access-day">
              {fullDay(day)}
            </h2>
            <ul className="rows">
              {looks.map((look) => (
                <Row key={look.id} look={look} />
              ))}
            </ul>
          </section>
        ))
      )}
      <More list={accesses}>Show older</More>
      {accesses.isFetchNextPageError ? <Failure error={accesses.error} /> : null}
    </>
  )
}

function Row({ look: { who, what, reason, refused, count, from, to } }: { look: Looked }) {
  return (
    <li className="rows__row">
      <div>
        <p>
          <strong>{who}</strong>
        </p>
        <p>
          {what}
          {count > 1 ? ` (${count} times)` : ''} {refused ? <Badge tone="warn">Refused</Badge> : null}
        </p>
        {reason ? <p className="soft small">Reason given: {reason}</p> : null}
      </div>
      <p className="soft small figures access-time">{from === to ? to : `${from}–${to}`}</p>
    </li>
  )
}
