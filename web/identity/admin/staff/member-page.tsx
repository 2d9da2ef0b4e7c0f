import { useParams } from 'react-router'
import { Link } from 'react-router'
import { paths } from '../../../app/paths.ts'
import { dayHere } from '../../../app/time.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useSession } from '../../session.ts'
import { DoctorSection } from './doctor-section.tsx'
import { HandoverSection } from './handover-section.tsx'
import { LockOutSection } from './lock-out-section.tsx'
import { MemberHistory } from './member-history.tsx'
import { RolesSection } from './roles-section.tsx'
import { useMember, type Member } from './staff-queries.ts'

/** One member of the staff: what they may, which doctor they are, handing over, locking out, and how it came about. */
export function MemberPage() {
  const { accountId = '' } = useParams()
  const member = useMember(accountId)
  const title = member.data?.name ?? 'Member of the staff'
  return (
    <Page
      title={title}
      tab={title}
      lead={member.data ? <Lead member={member.data} /> : <Link to={paths.adminStaff()}>All staff</Link>}
      key={accountId}
    >
      <Loaded query={member} label="Loading this member of the staff">
        {(found) => (
          <>
            {found.deactivation ? null : <RolesSection key={found.version} member={found} />}
            {found.roles.includes('doctor') ? <DoctorSection member={found} /> : null}
            {found.deactivation ? null : <HandoverSection member={found} />}
            <LockOutSection member={found} />
            <MemberHistory accountId={found.accountId} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Lead({ member: { accountId, email, joinedAt, lastSeenAt, hasSecondFactor } }: { member: Member }) {
  const { data: me } = useSession()
  return (
    <>
      {me?.id === accountId ? 'This is you. ' : null}
      {email}, here since {dayHere(joinedAt)}
      {lastSeenAt ? `, last seen ${dayHere(lastSeenAt)}` : ', not seen yet'}.{' '}
      {hasSecondFactor ? 'Has a second factor.' : 'Has no second factor.'}{' '}
      <Link to={paths.adminStaff()}>All staff</Link>
    </>
  )
}
