import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../identity/session.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { WaitDialog, type Wanted } from './wait-dialog.tsx'

/** Below the times: a way on for whom none of them does. */
export function WaitForTime({ wanted, lead }: { wanted: Wanted; lead: string }) {
  const { data: me } = useSession()
  const { pathname, search } = useLocation()
  const [isAsking, setIsAsking] = useState(false)
  const [isWaiting, setIsWaiting] = useState(false)
  if (isWaiting)
    return (
      <Banner tone="good">
        You are on the waiting list. We write to you as soon as there is a time for you;{' '}
        <Link to={paths.appointments()}>My visits</Link> shows what you wait for.
      </Banner>
    )
  if (me && me.patients.length === 0) return null
  return (
    <div className="row">
      <p className="soft">{lead}</p>
      {me ? (
        <Button onPress={() => setIsAsking(true)}>Wait for one</Button>
      ) : (
        <Link to={paths.signIn(pathname + search)}>Sign in to wait for one</Link>
      )}
      {me && isAsking ? (
        <WaitDialog
          wanted={wanted}
          people={me.patients}
          onClose={() => setIsAsking(false)}
          onWaiting={() => {
            setIsAsking(false)
            setIsWaiting(true)
          }}
        />
      ) : null}
    </div>
  )
}
