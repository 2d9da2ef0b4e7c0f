import { Link } from 'react-router'
import { paths } from '../../app/paths.ts'
import { clockOf, dayOf, fullDay } from '../../app/time.ts'
import { Badge } from '../../ui/badge.tsx'
import { Failure } from '../../ui/banner.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { More } from '../../ui/more.tsx'
import { useCloseEmergency, useEmergencies, type Emergency } from './emergency-queries.ts'

/** Which doctor opened whose record because it could not wait, for the administrators to look into. */
export function EmergenciesPage() {
  const list = useEmergencies()
  const close = useCloseEmergency()
  const rows = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Page
      title="Emergency access"
      tab="Emergency access"
      lead="Doctors see their own patients. Here is who opened another’s record because it couldn’t wait, and why. Look into each: ask the doctor, and see what was read meanwhile."
    >
      {list.isPending ? <Skeleton label="Loading emergency accesses" /> : null}
      {list.error ? <Failure error={list.error} onRetry={() => void list.refetch()} /> : null}
      {close.error ? <Failure error={close.error} /> : null}
      {list.data && rows.length === 0 ? <p className="empty">Nobody has broken the glass.</p> : null}
      {rows.length ? (
        <ul className="stack">
          {rows.map((row) => (
            <li key={row.id}>
              <One
                row={row}
                isClosing={close.isPending && close.variables.id === row.id}
                onClose={() => close.mutate(row)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <More list={list}>Older ones</More>
    </Page>
  )
}

const moment = (instant: string, zone: string) => `${fullDay(dayOf(instant, zone))}, ${clockOf(instant, zone)}`

function One({ row, isClosing, onClose }: { row: Emergency; isClosing: boolean; onClose: () => void }) {
  const { patientId, patientName, doctorName, reason, openedAt, expiresAt, endedAt, timeZone } = row
  const until = endedAt ?? expiresAt
  const isOpen = endedAt === null && Date.parse(expiresAt) > Date.now()
  return (
    <article className="card stack stack--tight" aria-label={`${doctorName} opened the record of ${patientName}`}>
      <div className="row row--apart">
        <h2>
          {doctorName} <span className="soft">opened the record of</span>{' '}
          <Link to={paths.deskPatient(patientId)}>{patientName}</Link>
        </h2>
        {isOpen ? <Badge tone="warn">Open now</Badge> : endedAt ? <Badge>Closed early</Badge> : <Badge>Over</Badge>}
      </div>
      <p>“{reason}”</p>
      <p className="small soft">
        {moment(openedAt, timeZone)}, {isOpen ? 'open until' : 'until'} {clockOf(until, timeZone)}
      </p>
      <div className="row">
        <ButtonLink
          size="small"
          to={paths.adminAudit({
            patient: patientId,
            from: dayOf(openedAt, timeZone),
            to: dayOf(until, timeZone),
          })}
        >
          What was done with the record
        </ButtonLink>
        {isOpen ? (
          <Button size="small" look="danger" isPending={isClosing} onPress={onClose}>
            Close it now
          </Button>
        ) : null}
      </div>
    </article>
  )
}
