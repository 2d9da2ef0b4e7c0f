import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '../../app/paths.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useBeginPlan, type Cause } from './plan-queries.ts'

/** From what keeps visits from taking place to a plan with a new time for each. Asked twice, it leads to the same plan. */
export function BeginPlan({ cause, children = 'Find new times for them' }: { cause: Cause; children?: ReactNode }) {
  const begin = useBeginPlan()
  const navigate = useNavigate()
  return (
    <>
      <Button
        isPending={begin.isPending}
        onPress={() => begin.mutate(cause, { onSuccess: ({ id }) => void navigate(paths.deskPlan(id)) })}
      >
        {children}
      </Button>
      {begin.error ? <Failure error={begin.error} /> : null}
    </>
  )
}
