import { useEffect, useRef, type ReactNode } from 'react'

let firstPage = true

/**
 * The page's one h1. Names the tab, and takes the focus after a navigation so that a screen reader reads where it is;
 * not on the very first page, where the browser starts at the top by itself.
 */
export function PageTitle({ children, tab }: { children: ReactNode; tab: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = tab
  }, [tab])
  useEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true })
    firstPage = false
  }, [])
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
