import { Navigate } from 'react-router'
import type { Me } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { Skeleton } from '../ui/loaded.tsx'
import { useOwnFactors } from './account/own-factors.ts'
import { isStaff, mayEnter } from './session.ts'

/** Where a person starts: staff at the desk, everyone else with their own visits. */
export const startOf = (me: Me): string => (mayEnter(me, 'desk') ? paths.desk() : paths.appointments())

/** From an entrance to where somebody was going, or to where they start; staff, of whom a second factor is due, by way of setting it up. */
export function Onward({ me, back }: { me: Me; back?: string | undefined }) {
  const target = back ?? startOf(me)
  return isStaff(me) ? <StaffOnward target={target} /> : <Navigate to={target} replace />
}

function StaffOnward({ target }: { target: string }) {
  const { data: factors, isError } = useOwnFactors()
  if (factors?.due) return <Navigate to={paths.secondFactor(target)} replace />
  // Whether one is due decides the server again, on every page.
  if (factors ?? isError) return <Navigate to={target} replace />
  return (
    <div className="page page--narrow">
      <Skeleton label="Loading" bars={1} />
    </div>
  )
}
