import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { api, read } from '../../../api/client.ts'
import { paths } from '../../../app/paths.ts'
import type { Said } from '../../../app/said.ts'
import { Failure } from '../../../ui/banner.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { useFaultyFocus } from '../../../ui/use-faulty-focus.ts'
import { useFields } from '../../../ui/use-fields.ts'
import { useProvenChange } from '../proven-change.ts'
import { DoctorChoice } from './doctor-choice.tsx'
import { RoleChoice } from './role-choice.tsx'
import { invitationsKey, type StaffRole } from './staff-queries.ts'

type Wish = { email: string; roles: StaffRole[]; doctorId?: string }

/** Asks somebody to join, by a letter with a link. */
export function InvitePage() {
  const navigate = useNavigate()
  const invite = useProvenChange((body: Wish) => read(api.POST('/api/v1/invitations', { body })), [invitationsKey])
  const form = useFaultyFocus(invite.failure)
  const { values, field } = useFields({ email: '' }, invite.failure)
  const [roles, setRoles] = useState<StaffRole[]>([])
  const [doctorId, setDoctorId] = useState('')
  const [isMissingRole, setIsMissingRole] = useState(false)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setIsMissingRole(roles.length === 0)
    if (roles.length === 0) return
    const doctor = roles.includes('doctor') && doctorId ? { doctorId } : {}
    invite.mutate(
      { email: values.email.trim(), roles, ...doctor },
      {
        onSuccess: ({ email }) =>
          void navigate(paths.adminStaff(), {
            state: { said: `Invited. ${email} gets a letter with a link that is good for a week.` } satisfies Said,
          }),
      },
    )
  }
  return (
    <Page
      narrow
      title="Invite somebody"
      tab="Invite somebody"
      lead="They get a letter with a link, make an account or sign in to theirs, and have the roles you choose here."
    >
      <form ref={form} className="card form" onSubmit={onSubmit}>
        <TextField
          label="E-mail"
          type="email"
          autoComplete="off"
          required
          hint="Their own, not one that several people read: whoever opens the link joins."
          {...field('email')}
        />
        <RoleChoice
          legend="What they may do"
          chosen={roles}
          onChange={setRoles}
          error={isMissingRole ? 'Please choose at least one.' : undefined}
        />
        {roles.includes('doctor') ? <DoctorChoice value={doctorId} onChange={setDoctorId} optional /> : null}
        {invite.failure ? <Failure error={invite.failure} /> : null}
        <div className="form__actions">
          <Button type="submit" look="main" isPending={invite.isPending}>
            Send the invitation
          </Button>
          <ButtonLink to={paths.adminStaff()} look="quiet">
            Back
          </ButtonLink>
        </div>
      </form>
    </Page>
  )
}
