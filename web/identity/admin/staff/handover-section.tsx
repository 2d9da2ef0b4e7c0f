import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { api, read } from '../../../api/client.ts'
import { paths } from '../../../app/paths.ts'
import type { Said } from '../../../app/said.ts'
import { Banner, Failure } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { useProvenChange } from '../proven-change.ts'
import { RoleChoice } from './role-choice.tsx'
import { membersKey, useMembers, type Member, type StaffRole } from './staff-queries.ts'

/** One member's roles become another's in one step. A doctor stays one: their patients were not asked. */
export function HandoverSection({ member }: { member: Member }) {
  const handable = member.roles.filter((role) => role !== 'doctor')
  if (handable.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="handover">
      <h2 id="handover">Hand over to somebody else</h2>
      <p className="soft">
        When duties pass from one person to another: both changes happen in one step, so nobody is missing in between.
        {member.roles.includes('doctor') ? ' Being a doctor isn’t handed over; move their visits one by one.' : ''}
      </p>
      <HandoverForm member={member} handable={handable} />
    </section>
  )
}

function HandoverForm({ member, handable }: { member: Member; handable: StaffRole[] }) {
  const navigate = useNavigate()
  const members = useMembers()
  const [to, setTo] = useState('')
  const [roles, setRoles] = useState<StaffRole[]>(handable)
  const others = (members.data ?? []).filter(
    ({ accountId, state }) => accountId !== member.accountId && state === 'active',
  )
  const handOver = useProvenChange(
    (wish: { to: string; roles: StaffRole[] }) =>
      read(
        api.POST('/api/v1/members/{accountId}/handover', {
          params: { path: { accountId: member.accountId }, header: { 'if-match': `"${member.version}"` } },
          body: wish,
        }),
      ),
    [membersKey, ['me']],
  )
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    handOver.mutate(
      { to, roles },
      {
        onSuccess: ({ from, to: taker, remaining }) =>
          void navigate(paths.adminStaff(), {
            state: {
              said: `Handed over from ${from.name} to ${taker.name}.${remaining.length ? ` ${from.name} stays a doctor.` : ''}`,
            } satisfies Said,
          }),
      },
    )
  }
  if (members.data && others.length === 0)
    return <p>There is nobody else on the staff yet. Invite somebody first; then hand over.</p>
  return (
    <form className="form" onSubmit={onSubmit}>
      <RoleChoice legend="What is handed over" among={handable} chosen={roles} onChange={setRoles} />
      <Select
        label="To whom"
        required
        all="Choose somebody"
        options={others.map(({ accountId, name }) => ({ value: accountId, name }))}
        value={to}
        onChange={({ target }) => setTo(target.value)}
      />
      {roles.length === member.roles.length ? (
        <Banner>{member.name} then has no role here any more, but stays a patient like everybody.</Banner>
      ) : null}
      {handOver.failure ? <Failure error={handOver.failure} /> : null}
      <div className="form__actions">
        <Button type="submit" isPending={handOver.isPending} isDisabled={roles.length === 0 || !to}>
          Hand over
        </Button>
      </div>
    </form>
  )
}
