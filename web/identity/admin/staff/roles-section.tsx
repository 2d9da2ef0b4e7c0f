import { useState, type FormEvent } from 'react'
import { api, read } from '../../../api/client.ts'
import { Banner, Failure } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { useSession } from '../../session.ts'
import { useProvenChange } from '../proven-change.ts'
import { RoleChoice } from './role-choice.tsx'
import { sameRoles } from './roles.ts'
import { membersKey, type Member, type StaffRole } from './staff-queries.ts'

/** What somebody may. It counts from the next thing they do. */
export function RolesSection({ member }: { member: Member }) {
  const { data: me } = useSession()
  const [roles, setRoles] = useState<StaffRole[]>(member.roles)
  const save = useProvenChange(
    (chosen: StaffRole[]) =>
      read(
        api.PATCH('/api/v1/members/{accountId}', {
          params: { path: { accountId: member.accountId }, header: { 'if-match': `"${member.version}"` } },
          body: { roles: chosen },
        }),
      ),
    [membersKey, ['me']],
  )
  const leavesAdministration =
    me?.id === member.accountId && member.roles.includes('administrator') && !roles.includes('administrator')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(roles)
  }
  return (
    <section className="card stack" aria-labelledby="roles">
      <h2 id="roles">Roles</h2>
      <form className="form" onSubmit={onSubmit}>
        <RoleChoice
          legend="What they may do"
          chosen={roles}
          onChange={setRoles}
          error={roles.length === 0 ? 'Choose at least one. To take away all, lock them out below.' : undefined}
        />
        {leavesAdministration ? (
          <Banner tone="warn">
            This is your own account: once you save, these pages close for you, and only another administrator can open
            them again.
          </Banner>
        ) : null}
        {save.failure ? <Failure error={save.failure} /> : null}
        <div className="form__actions">
          <Button
            type="submit"
            look="main"
            isPending={save.isPending}
            isDisabled={roles.length === 0 || sameRoles(roles, member.roles)}
          >
            Save roles
          </Button>
        </div>
      </form>
    </section>
  )
}
