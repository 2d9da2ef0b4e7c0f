import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'react-router'

/** The key that the router gives to where the browser came in. */
const ENTRANCE = 'default'
let hasMovedOn = false

/**
 * The page's one h1. Names the tab, and takes the focus after a navigation so that a screen reader reads where it is;
 * not on the very first page, where the browser starts at the top by itself. Asked of the router, because a page may be
 * mounted twice before anybody has gone anywhere.
 */
export function PageTitle({ children, tab }: { children: ReactNode; tab: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { key, pathname } = useLocation()
  useEffect(() => {
    document.title = tab
  }, [tab])
  useEffect(() => {
    hasMovedOn ||= key !== ENTRANCE
    if (hasMovedOn) heading.current?.focus({ preventScroll: true })
    // Not at a change of the search: a filter must keep the focus of who is choosing.
  }, [pathname])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}

export function Page({
  title,
  tab,
  lead,
  narrow = false,
  children,
}: {
  title: ReactNode
  tab: string
  lead?: ReactNode
  narrow?: boolean
  children: ReactNode
}) {
  return (
    <div className={narrow ? 'page page--narrow' : 'page'}>
      <div className="page__head">
        <PageTitle tab={tab}>{title}</PageTitle>
        {lead ? <p className="page__lead">{lead}</p> : null}
      </div>
      {children}
    </div>
  )
}
