import { useState, type FormEvent } from 'react'
import { dayOf, fullDay } from '../../app/time.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Skeleton } from '../../ui/loaded.tsx'
import { faultOf, useArchive, useDisclose, type Archived, type Disclosure } from './privacy-queries.ts'
import { saveFile } from '../../ui/save-file.ts'
import { More } from '../../ui/more.tsx'

/** People who were erased and whose visits the law makes the clinic keep, out of everybody's sight. */
export function ArchiveSection() {
  const list = useArchive()
  const [opening, setOpening] = useState<Archived>()
  const rows = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <section className="card stack" aria-labelledby="archive-title">
      <h2 id="archive-title">Archive</h2>
      <p className="soft">
        What must be kept of people who were erased, until its day. Nobody sees it in daily work; open it only when the
        law asks, such as a court or the person themselves.
      </p>
      {list.isPending ? <Skeleton label="Loading the archive" bars={1} /> : null}
      {list.error ? <Failure error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data && rows.length === 0 ? <p className="soft">The archive is empty.</p> : null}
      {rows.length ? (
        <ul className="rows" aria-label="Archive">
          {rows.map((row) => (
            <li key={row.patientId} className="rows__row">
              <div>
                <h3 className="rows__title">{row.name}</h3>
                <p className="small soft">
                  {row.birthDate ? `Born ${fullDay(row.birthDate).replace(/^\w+,? /, '')}, kept until ` : 'Kept until '}
                  {fullDay(dayOf(row.keepUntil, row.timeZone))}
                </p>
              </div>
              <Button size="small" onPress={() => setOpening(row)}>
                Open<span className="hidden-visually"> what is kept of {row.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <More list={list}>More names</More>
      {opening ? <OpenDialog row={opening} onClose={() => setOpening(undefined)} /> : null}
    </section>
  )
}

/** First the reason, which is written down; then what is kept, to read and to take along. */
function OpenDialog({ row, onClose }: { row: Archived; onClose: () => void }) {
  const disclose = useDisclose(row.patientId)
  const [reason, setReason] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    disclose.mutate(reason.trim())
  }
  const fault = faultOf(disclose.error)
  return (
    <Dialog title={`What is kept of ${row.name}`} wide onClose={onClose}>
      {disclose.data ? (
        <Kept found={disclose.data} onClose={onClose} />
      ) : (
        <form className="form" onSubmit={onSubmit}>
          <p>That you opened it and why stays in the audit trail.</p>
          <TextArea
            label="Why do you open it?"
            required
            rows={2}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          {fault ? <Failure error={fault} /> : null}
          <div className="dialog__actions">
            <Button onPress={onClose}>Not now</Button>
            <Button type="submit" look="main" isPending={disclose.isPending}>
              Open it
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}

function Kept({ found, onClose }: { found: Disclosure; onClose: () => void }) {
  const count = found.visits.length
  return (
    <div className="stack">
      <p>
        {count === 1 ? 'One visit' : `${count} visits`} and{' '}
        {found.consents.length === 1 ? 'one consent' : `${found.consents.length} consents`}.
      </p>
      <pre className="kept small" tabIndex={0} aria-label="What is kept">
        {JSON.stringify({ visits: found.visits, consents: found.consents }, null, 2)}
      </pre>
      <div className="dialog__actions">
        <Button
          onPress={() =>
            saveFile(new Blob([JSON.stringify(found, null, 2)], { type: 'application/json' }), 'archive-record.json')
          }
        >
          Save as a file
        </Button>
        <Button look="main" onPress={onClose}>
          Close
        </Button>
      </div>
    </div>
  )
}
