import type { ReactNode } from 'react'

type Props = {
  title: string
  /** How these rules stand, in a few words, so that nobody opens them only to look. */
  now: string
  /** Something in it was refused. */
  isFaulty: boolean
  children: ReactNode
}

/** Rules that most visits leave as they are: said in words, opened to change them, and by themselves when one is refused. */
export function RuleGroup({ title, now, isFaulty, children }: Props) {
  return (
    <details className="rule-group" open={isFaulty}>
      <summary className="rule-group__head">
        <span className="rule-group__title">{title}</span> <span className="soft small">{now}</span>
      </summary>
      <div className="form rule-group__fields">{children}</div>
    </details>
  )
}
