import { useState, type FormEvent } from 'react'
import { api, read } from '../../../api/client.ts'
import { dayHere } from '../../../app/time.ts'
import { Banner, Failure } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/field.tsx'
import { useProvenChange } from '../proven-change.ts'
import { roleName } from './roles.ts'
import { membersKey, type Member } from './staff-queries.ts'

const whichOf = ({ accountId, version }: Member) => ({
  path: { accountId },
  header: { 'if-match': `"${version}"` },
})

/** Locks somebody out for now, and lets them back in with the roles they had. */
export function LockOutSection({ member }: { member: Member }) {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <section className="card stack" aria-labelledby="lock-out">
      <h2 id="lock-out">{member.deactivation ? 'Locked out' : 'Lock out'}</h2>
      {member.deactivation ? (
        <LockedOut member={member} deactivation={member.deactivation} />
      ) : (
        <>
          <p className="soft">
            When somebody leaves, is away for long, or lost a device. They are signed out everywhere at once; nothing
            they did disappears, and you can let them back in.
          </p>
          <div className="row">
            <Button onPress={() => setIsAsking(true)}>Lock out…</Button>
          </div>
        </>
      )}
      {isAsking ? <LockOutDialog member={member} onClose={() => setIsAsking(false)} /> : null}
    </section>
  )
}

function LockedOut({ member, deactivation }: { member: Member; deactivation: NonNullable<Member['deactivation']> }) {
  const letIn = useProvenChange(
    () => read(api.DELETE('/api/v1/members/{accountId}/deactivation', { params: whichOf(member) })),
    [membersKey],
  )
  return (
    <>
      <Banner tone="warn">
        Since {dayHere(deactivation.at)}
        {deactivation.reason ? `: ${deactivation.reason}` : '.'}
      </Banner>
      <p>
        Once let back in they are again: {deactivation.roles.map(roleName).join(', ')}. They then sign in as before.
      </p>
      {letIn.failure ? <Failure error={letIn.failure} /> : null}
      <div className="row">
        <Button look="main" isPending={letIn.isPending} onPress={() => letIn.mutate()}>
          Let back in
        </Button>
      </div>
    </>
  )
}

function LockOutDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const lockOut = useProvenChange(
    (why: string) =>
      read(
        api.POST('/api/v1/members/{accountId}/deactivation', {
          params: whichOf(member),
          body: { reason: why.trim() || null },
        }),
      ),
    [membersKey, ['me']],
  )
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    lockOut.mutate(reason, { onSuccess: onClose })
  }
  return (
    <Dialog title={`Lock out ${member.name}?`} alert onClose={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <p>
          They are signed out on every device, and apps that act for them here stop. Their roles wait until you let them
          back in. As a patient they can still sign in and see their own visits.
        </p>
        <TextField
          label="Reason"
          optional
          maxLength={300}
          hint="For the other administrators."
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {lockOut.failure ? <Failure error={lockOut.failure} /> : null}
        <div className="dialog__actions">
          <Button look="quiet" onPress={onClose}>
            Not now
          </Button>
          <Button type="submit" look="danger" isPending={lockOut.isPending}>
            Lock out
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
