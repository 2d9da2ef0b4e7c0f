import type { ReactNode } from 'react'
import { Outcome } from '../../ui/outcome.tsx'

/** A link that was used, replaced by a newer one, or has run out. Which of them, we tell nobody. */
export function DeadLink({ children }: { children: ReactNode }) {
  return (
    <Outcome title="This link doesn’t work any more" icon="info">
      <p>Each link works once and only for a while, and the newest letter replaces the ones before it.</p>
      {children}
    </Outcome>
  )
}
