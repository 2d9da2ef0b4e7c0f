import type { ReactNode } from 'react'
import { problemText } from '../api/problem-text.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

/** Something that happened. Bad news interrupts a screen reader (`alert`), the rest waits its turn (`status`). */
export function Banner({
  tone = 'info',
  children,
  action,
}: {
  tone?: 'info' | 'good' | 'warn' | 'bad'
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={`banner banner--${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <span className="banner__icon">
        <Icon name={tone === 'good' ? 'check' : tone === 'info' ? 'info' : 'alert'} />
      </span>
      <span className="banner__text">{children}</span>
      {action}
    </div>
  )
}

/** A failed call in words, with another try where one makes sense. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const retry = onRetry ? (
    <Button size="small" onPress={onRetry}>
      Try again
    </Button>
  ) : null
  return (
    <Banner tone="bad" action={retry}>
      {problemText(error)}
    </Banner>
  )
}
