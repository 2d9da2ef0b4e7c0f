import { useState, type FormEvent } from 'react'
import type { Patient } from '../../api/types.ts'
import { addDays, dayOf, fullDay } from '../../app/time.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { kindName, worthWords } from './acting-words.ts'
import { useAuthorities, useWithdrawAuthority, type Authority } from './patient-queries.ts'
import { RecordAuthority } from './record-authority.tsx'

/** Who books for this patient and sees their visits, besides the patient. */
export function ActingSection({ patient }: { patient: Patient }) {
  const authorities = useAuthorities(patient.id)
  const [isAdding, setAdding] = useState(false)
  const [added, setAdded] = useState<string>()
  return (
    <section className="card stack" aria-labelledby="acting-title">
      <h2 id="acting-title">Who acts for them</h2>
      <Loaded query={authorities} label="Loading who acts for them" bars={1}>
        {(rows) => <Rows rows={rows} patientId={patient.id} />}
      </Loaded>
      {added ? <Banner tone="good">{added} acts for this patient from now on, with their own account.</Banner> : null}
      {isAdding ? (
        <RecordAuthority
          patient={patient}
          onDone={(name) => {
            setAdded(name)
            setAdding(false)
          }}
        />
      ) : (
        <div>
          <Button onPress={() => setAdding(true)}>Record somebody</Button>
        </div>
      )}
    </section>
  )
}

function Rows({ rows, patientId }: { rows: Authority[]; patientId: string }) {
  const [ending, setEnding] = useState<Authority>()
  const now = rows.filter(({ endedAt }) => !endedAt)
  const past = rows.filter(({ endedAt }) => endedAt)
  return (
    <>
      {now.length ? (
        <List rows={now} label="Who acts for them" onEnd={setEnding} />
      ) : (
        <p className="soft">Nobody but the patient.</p>
      )}
      {past.length ? (
        <details>
          <summary>{past.length === 1 ? 'One who acted before' : `${past.length} who acted before`}</summary>
          <List rows={past} label="Who acted before" />
        </details>
      ) : null}
      {ending ? <EndDialog one={ending} patientId={patientId} onClose={() => setEnding(undefined)} /> : null}
    </>
  )
}

/** `until Friday 5 June 2037`: the last day on which it counts. */
function termOf({ endedAt, endedWhy, endsOn, timeZone }: Authority): string {
  if (endedAt) return `ended on ${fullDay(dayOf(endedAt, timeZone))}${endedWhy ? `: “${endedWhy}”` : ''}`
  return endsOn ? `until ${fullDay(addDays(endsOn, -1))}` : 'with no end known'
}

function List({ rows, label, onEnd }: { rows: Authority[]; label: string; onEnd?: (one: Authority) => void }) {
  return (
    <ul className="rows" aria-label={label}>
      {rows.map((one) => (
        <li key={one.id} className="rows__row patient-row">
          <div>
            <h3 className="rows__title">
              {one.actingName} <Badge>{kindName(one.kind)}</Badge>
            </h3>
            <p className="small soft">
              {worthWords(one)}, {termOf(one)}
            </p>
            {one.evidence ? <p className="small soft">Seen at the desk: {one.evidence}</p> : null}
          </div>
          {onEnd ? (
            <Button size="small" onPress={() => onEnd(one)}>
              End<span className="hidden-visually"> that {one.actingName} acts for them</span>
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function EndDialog({ one, patientId, onClose }: { one: Authority; patientId: string; onClose: () => void }) {
  const withdraw = useWithdrawAuthority(patientId)
  const [reason, setReason] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    withdraw.mutate({ authorityId: one.id, reason: reason.trim() }, { onSuccess: onClose })
  }
  return (
    <Dialog title={`${one.actingName} shall act no more?`} alert onClose={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <p>
          From this moment on they neither see nor book anything for this patient. Visits that are booked stay as they
          are. To let them act again it has to be recorded anew.
        </p>
        <TextField
          label="Reason"
          optional
          maxLength={300}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {withdraw.error ? <Failure error={withdraw.error} /> : null}
        <div className="dialog__actions">
          <Button onPress={onClose}>Leave it as it is</Button>
          <Button type="submit" look="danger" isPending={withdraw.isPending}>
            End it now
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
