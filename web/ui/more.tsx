import type { ReactNode } from 'react'
import { Button } from './button.tsx'

/** Fetches the next page of a list, where there is one; the pages before stay. */
export function More({
  list,
  children,
}: {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  children: ReactNode
}) {
  if (!list.hasNextPage) return null
  return (
    <div className="row">
      <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
        {children}
      </Button>
    </div>
  )
}
