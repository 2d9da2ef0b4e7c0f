import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, send } from '../../api/client.ts'
import { paths } from '../../app/paths.ts'
import { useClinic } from '../../clinic/clinic-queries.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { SureDialog } from '../../ui/sure-dialog.tsx'
import { useSession } from '../session.ts'

const roleWords: Record<string, string> = {
  administrator: 'Administrator: runs the clinic’s settings, staff and rules, and sees every record',
  receptionist: 'Reception: books for everybody and sees every patient’s record',
  doctor: 'Doctor: own day, own hours, own patients',
  support: 'Support: may look after the system, and sees no patient’s record',
}

/** What somebody of the staff is here, and the way out of it. */
export function WorkPage() {
  const { data: me } = useSession()
  const clinic = useClinic()
  const [isLeaving, setIsLeaving] = useState(false)
  const roles = (me?.roles ?? []).filter((role) => role !== 'patient')
  const name = clinic.data?.name ?? 'this clinic'
  if (roles.length === 0)
    return (
      <Page title="Work" tab="Work">
        <div className="empty">
          <p>You are not on the staff of {name}.</p>
        </div>
      </Page>
    )
  return (
    <Page title="Work" tab="Work" lead={`What you are at ${name}. An administrator gives and takes roles.`}>
      <section className="card stack" aria-labelledby="roles">
        <h2 id="roles">Your roles</h2>
        <ul className="ticks">
          {roles.map((role) => (
            <li key={role}>{roleWords[role] ?? role}</li>
          ))}
        </ul>
      </section>
      <section className="card stack" aria-labelledby="leave">
        <h2 id="leave">Leave the staff</h2>
        <p>
          You give up every role here at once and are signed out. Your account and your own visits as a patient stay. To
          come back, somebody has to invite you.
        </p>
        <div className="row">
          <Button onPress={() => setIsLeaving(true)}>Leave the staff…</Button>
        </div>
      </section>
      {isLeaving ? <LeaveDialog clinic={name} onClose={() => setIsLeaving(false)} /> : null}
    </Page>
  )
}

function LeaveDialog({ clinic, onClose }: { clinic: string; onClose: () => void }) {
  const leave = useMutation({
    mutationFn: () => send(api.POST('/api/v1/me/departure')),
    // Loaded anew: nothing that was read as staff stays in this tab.
    onSuccess: () => window.location.assign(paths.home()),
  })
  return (
    <SureDialog
      title={`Leave the staff of ${clinic}?`}
      wayOut="Stay"
      deed="Leave the staff"
      failure={leave.error}
      isPending={leave.isPending || leave.isSuccess}
      onSure={() => leave.mutate()}
      onClose={onClose}
    >
      It counts at once and you can’t undo it yourself. Hand over first what others need from you.
    </SureDialog>
  )
}
