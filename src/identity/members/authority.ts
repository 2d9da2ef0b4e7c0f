import { dropOldest } from '#platform'
import type { Database } from '#platform'
import type { AccountId, Actor, ClinicId, Role } from '../context.ts'
import { selectRoles } from '../queries.ts'
import { refusals } from '../refusals.ts'
import { selectAuthorityChanges } from './queries.ts'
import type { AuthorityChange } from './queries.ts'

type TokenActor = Extract<Actor, { kind: 'account' | 'client' }>

/** How long a role that was taken away, or a session that was ended, elsewhere may still count here for an access token. */
export const AUTHORITY_KNOWN_MS = 2_000
/** An access token lives ten minutes; what changed before that is in every token that still counts. */
const REMEMBERED_MS = 15 * 60_000
const MOST_REMEMBERED = 100_000

/**
 * Keeps access tokens honest. A token carries its roles for ten minutes and is checked without the database; so each process asks every
 * two seconds, in one statement however many requests there are, whose roles changed and which sessions ended. A token of such an
 * account gets the roles of now, read once per change; one of an ended session is refused.
 *
 * Weighed against looking each token up (a statement per request), and against a time before which an account's tokens do not count
 * (it would sign people out for being promoted, and compares clocks of several machines).
 */
export interface Authority {
  /** The actor with the roles of now. Refuses `identity.token_invalid` when the session has ended. */
  ofNow(actor: TokenActor, clinicId: ClinicId): Promise<TokenActor>
  /** Something changed in this process: the next call looks before it believes. */
  forget(): void
}

interface Changed {
  /** Of the newest change known. */
  id: number
  at: number
  roles?: Promise<Role[]> | undefined
}

export function authority(database: Database, now: () => number): Authority {
  const changed = new Map<string, Changed>()
  const ended = new Map<string, number>()
  let horizon: string | undefined
  let seen = new Set<number>()
  let lookedAt = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | undefined
  let generation = 0

  async function look(): Promise<void> {
    const begun = generation
    const at = now()
    const found = await selectAuthorityChanges(database, horizon)
    for (const change of found.changes) if (!seen.has(change.id)) learn(change, at)
    // What is still open now may commit later with a smaller number: the next look begins there, and skips what it has seen.
    horizon = found.horizon
    seen = new Set(found.changes.map((change) => change.id))
    forgetOld(changed, ({ at: since }) => since, at)
    forgetOld(ended, (since) => since, at)
    if (begun === generation) lookedAt = at
  }

  function learn({ id, clinicId, accountId, sessionId }: AuthorityChange, at: number): void {
    if (sessionId !== null) {
      ended.set(sessionId, at)
      dropOldest(ended, MOST_REMEMBERED)
      return
    }
    const key = `${clinicId} ${accountId}`
    changed.delete(key)
    changed.set(key, { id, at })
    dropOldest(changed, MOST_REMEMBERED)
  }

  /** Callers at one moment share a look; one that failed is everybody's failure, for believing on would be to fail open. */
  async function upToDate(): Promise<void> {
    while (now() - lookedAt >= AUTHORITY_KNOWN_MS) {
      looking ??= look().finally(() => (looking = undefined))
      await looking
    }
  }

  async function ofNow(actor: TokenActor, clinicId: ClinicId): Promise<TokenActor> {
    await upToDate()
    // A client that is let in no more is told of as its own session.
    if (ended.has(actor.kind === 'client' ? actor.clientId : actor.sessionId))
      throw refusals.token_invalid({ detail: 'The session of this access token has ended; sign in again.' })
    if (actor.kind === 'client') return actor
    const change = changed.get(`${clinicId} ${actor.accountId}`)
    if (change === undefined) return actor
    return { ...actor, roles: await rolesSince(change, actor.accountId, clinicId) }
  }

  function rolesSince(change: Changed, accountId: AccountId, clinicId: ClinicId): Promise<Role[]> {
    if (change.roles !== undefined) return change.roles
    const roles = selectRoles(database, accountId, clinicId).then((granted): Role[] => ['patient', ...granted])
    change.roles = roles
    roles.catch(() => (change.roles = undefined))
    return roles
  }

  return {
    ofNow,
    forget() {
      generation += 1
      lookedAt = Number.NEGATIVE_INFINITY
    },
  }
}

function forgetOld<T>(map: Map<string, T>, since: (entry: T) => number, now: number): void {
  for (const [key, entry] of map) {
    if (now - since(entry) < REMEMBERED_MS) return
    map.delete(key)
  }
}
