import type { ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { Failure } from './banner.tsx'

/** Grey shapes where the content will be, announced once as loading. */
export function Skeleton({ label, bars = 3 }: { label: string; bars?: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="hidden-visually">{label}</span>
      {Array.from({ length: bars }, (_, index) => (
        <div className="skeleton__bar" key={index} aria-hidden="true" />
      ))}
    </div>
  )
}

/** Shows a query in each of its states. Data already on screen stays there while a later refresh fails. */
export function Loaded<T>({
  query,
  label,
  bars = 3,
  children,
}: {
  query: UseQueryResult<T>
  label: string
  bars?: number
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  return <Skeleton label={label} bars={bars} />
}
