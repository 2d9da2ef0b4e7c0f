import { Link } from 'react-router'
import { paths } from '../../../app/paths.ts'
import { useSaid } from '../../../app/said.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useSession } from '../../session.ts'
import { useStaffPolicy } from '../sign-in-rules/rules-queries.ts'
import { InvitationsSection } from './invitations-section.tsx'
import { lastHere } from './last-here.ts'
import { roleName } from './roles.ts'
import { useMembers, type Member } from './staff-queries.ts'

/** Who works here, when they were last here, and who was asked to join. */
export function StaffPage() {
  const members = useMembers()
  const said = useSaid()
  return (
    <Page
      title="Staff"
      tab="Staff"
      lead="Who works in this clinic, and what they may do. Choose somebody to change their roles or lock them out."
    >
      {said ? <Banner tone="good">{said}</Banner> : null}
      <div>
        <ButtonLink to={paths.adminInvite()} look="main">
          <Icon name="plus" size={18} /> Invite somebody
        </ButtonLink>
      </div>
      <Loaded query={members} label="Loading the staff" bars={4}>
        {(rows) => (
          <ul className="rows">
            {rows.map((member) => (
              <Row key={member.accountId} member={member} />
            ))}
          </ul>
        )}
      </Loaded>
      <InvitationsSection />
    </Page>
  )
}

function Row({ member }: { member: Member }) {
  const { data: me } = useSession()
  const { accountId, name, email, roles, deactivation } = member
  return (
    <li className="rows__row staff-row">
      <Avatar name={name} id={accountId} size="small" />
      <div className="staff-row__who">
        <h2 className="rows__title">
          <Link to={paths.adminMember(accountId)}>{name}</Link>
          {me?.id === accountId ? <span className="soft"> (you)</span> : null}
        </h2>
        <p className="soft small">{email}</p>
      </div>
      <p className="staff-row__roles">
        {deactivation ? <Badge tone="bad">Locked out</Badge> : null}
        {roles.map((role) => (
          <Badge key={role}>{roleName(role)}</Badge>
        ))}
      </p>
      <p className="staff-row__facts small">
        <LastSeen member={member} />
        <SecondFactor member={member} />
      </p>
    </li>
  )
}

/** Where the clinic asks for a second factor, being without one is a task; elsewhere it is a fact. */
function SecondFactor({ member }: { member: Member }) {
  const policy = useStaffPolicy()
  if (member.hasSecondFactor) return <span className="soft">Has a second factor</span>
  if (policy.data?.staffSecondFactor === 'required' && !member.deactivation)
    return <span className="staff-row__due">No second factor yet</span>
  return <span className="soft">No second factor</span>
}

function LastSeen({ member: { lastSeenAt } }: { member: Member }) {
  return <span className="soft">{lastHere(lastSeenAt)}</span>
}
