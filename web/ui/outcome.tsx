import { useEffect, useRef, type ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** What came of it, in the place of the form. The pressed button is gone and the focus with it, so the heading takes it. */
export function Outcome({ title, icon = 'check', children }: { title: string; icon?: IconName; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card stack">
      <h2 className="outcome__title" ref={heading} tabIndex={-1}>
        <span className={icon === 'check' ? 'outcome__icon' : 'outcome__icon outcome__icon--plain'}>
          <Icon name={icon} />
        </span>
        {title}
      </h2>
      {children}
    </section>
  )
}
