import { Page } from '../ui/page.tsx'
import { useSession } from '../identity/session.ts'
import { ForMe } from './acting-for-me.tsx'
import { ForOthers } from './acting-for-others.tsx'
import { Invited } from './acting-for-invited.tsx'

/** Who acts for whom, seen from one account: whom it acts for, who asked it to, and who acts for it. */
export function ActingForPage() {
  const { data: me } = useSession()
  return (
    <Page
      title="Acting for others"
      tab="Acting for others"
      lead="Book and look after visits for a child, a parent, a friend; or let somebody do it for you. It always has limits, and either of you can end it."
    >
      <Invited />
      <ForOthers patients={me?.patients ?? []} />
      {me?.patientId ? <ForMe patientId={me.patientId} /> : null}
    </Page>
  )
}
