import { useClinic } from '../../clinic/clinic-queries.ts'
import { dayOf, fullDay } from '../../app/time.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { More } from '../../ui/more.tsx'
import { AuditFilter } from './audit-filter.tsx'
import { useAuditEvents, useAuditView, type AuditView } from './audit-queries.ts'
import { AuditRow } from './audit-row.tsx'
import { folded } from './fold.ts'
import type { AuditEvent } from './sentence.ts'
import { TrailSection } from './trail-section.tsx'

/** Who did what to whose data: searched, told in sentences, with the state of the chain that holds it together. */
export function AuditPage() {
  const { data: clinic } = useClinic()
  const { view, set, clear } = useAuditView()
  return (
    <Page
      title="Audit trail"
      tab="Audit trail"
      lead="Who looked at patients’ data or changed it, who signed in, and who was refused. It never holds the data itself, and looking here is written down too."
    >
      <AuditFilter view={view} set={set} clear={clear} />
      {clinic ? <Events view={view} set={set} zone={clinic.timeZone} /> : <Skeleton label="Loading the trail" />}
      <TrailSection />
    </Page>
  )
}

type Shown = { view: AuditView; set: (change: Partial<AuditView>) => void; zone: string }

function Events({ view, set, zone }: Shown) {
  const events = useAuditEvents(view, zone)
  const rows = events.data?.pages.flatMap(({ data }) => data) ?? []
  if (events.isPending) return <Skeleton label="Loading the trail" bars={4} />
  return (
    <section className="stack" aria-labelledby="events-title">
      <div className="row row--apart">
        <h2 id="events-title">What happened</h2>
        <Button size="small" isPending={events.isRefetching} onPress={() => void events.refetch()}>
          Look again
        </Button>
      </div>
      {events.error ? <Failure error={events.error} onRetry={() => void events.refetch()} /> : null}
      {events.data && rows.length === 0 ? (
        <p className="empty">Nothing in the trail matches. Choose more days, or take a filter away.</p>
      ) : null}
      {[...Map.groupBy(rows, ({ at }) => dayOf(at, zone))].map(([day, own]) => (
        <Day key={day} day={day} rows={own} zone={zone} set={set} />
      ))}
      <More list={events}>Older events</More>
    </section>
  )
}

function Day({ day, rows, zone, set }: Omit<Shown, 'view'> & { day: string; rows: AuditEvent[] }) {
  return (
    <div className="stack stack--tight">
      <h3 id={`day-${day}`}>{fullDay(day)}</h3>
      <ol className="rows" aria-labelledby={`day-${day}`}>
        {folded(rows).map(({ event, again }) => (
          <li key={event.id} className="audit-row">
            <AuditRow event={event} again={again} zone={zone} set={set} />
          </li>
        ))}
      </ol>
    </div>
  )
}
