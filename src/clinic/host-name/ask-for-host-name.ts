import { accountOf, audit, enforce } from '#identity'
import type { Context } from '#identity'
import { announce, newId, transaction } from '#platform'
import { FACTS, hostNameFact } from '../events.ts'
import { permissions } from '../permissions.ts'
import { lockClinic } from '../profile/queries.ts'
import { newChallenge } from './challenge.ts'
import type { HostNameId } from './contract.ts'
import { findHostNames, insertHostName } from './queries.ts'
import type { HostNameRow } from './queries.ts'
import { readHostName } from './read-host-name.ts'
import { refusals } from './refusals.ts'

const MOST = 20

/**
 * A clinic wants to be found under a host name of its own, and is told which record would prove it. Whether another clinic has the
 * name is not told here: only who controls it learns that, on verification.
 */
export async function askForHostName(ctx: Context, text: string, ownHost: string): Promise<HostNameRow> {
  enforce(permissions.runTheClinic, ctx.actor)
  const { clinicId, now } = ctx
  const hostName = readHostName(text, ownHost)
  const id = newId<'host name'>() satisfies HostNameId
  return transaction(ctx.database, async (tx) => {
    await lockClinic(tx, clinicId)
    const present = await findHostNames(tx, clinicId)
    if (present.length >= MOST) throw refusals.too_many_host_names()
    const name = { id, clinicId, hostName, challenge: newChallenge(), at: now, by: accountOf(ctx.actor) }
    if (!(await insertHostName(tx, name))) throw refusals.host_name_asked_for_already()
    await announce(tx, hostNameFact(ctx, FACTS.hostNameAskedFor, { id, hostName }))
    await audit(tx, ctx, { action: 'clinic.host_name_change', record: id, reason: `asked for ${hostName}` })
    const unproved = { outcome: null, checkedAt: null, verifiedAt: null, seenAt: null, missingSince: null }
    return { ...name, ...unproved, proof: 'dns', state: 'pending', addedAt: now }
  })
}
