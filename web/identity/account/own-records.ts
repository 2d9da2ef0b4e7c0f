import type { Me } from '../../api/types.ts'
import { useSession } from '../session.ts'

export type OwnRecord = Me['patients'][number]

/** Whose records this account may look at: its own first, then those in its care; with `toChange` only where it may decide too. */
export function useOwnRecords({ toChange = false }: { toChange?: boolean } = {}): OwnRecord[] {
  const { data: me } = useSession()
  const may: readonly OwnRecord['scope'][] = toChange ? ['both'] : ['both', 'see']
  return (me?.patients ?? []).filter(({ scope }) => may.includes(scope))
}
