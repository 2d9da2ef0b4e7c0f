import { audit, enforce } from '#identity'
import type { Context } from '#identity'
import { announce, transaction } from '#platform'
import { FACTS, hostNameFact } from '../events.ts'
import { permissions } from '../permissions.ts'
import type { HostNameId } from './contract.ts'
import { deleteHostName, lockHostName } from './queries.ts'
import { refusals } from './refusals.ts'

/** The clinic is no longer found under this name, and another may prove it. */
export async function giveUpHostName(ctx: Context, id: HostNameId): Promise<void> {
  enforce(permissions.runTheClinic, ctx.actor)
  await transaction(ctx.database, async (tx) => {
    const name = await lockHostName(tx, ctx.clinicId, id)
    if (name === undefined) throw refusals.host_name_not_found()
    await deleteHostName(tx, ctx.clinicId, id)
    await announce(tx, hostNameFact(ctx, FACTS.hostNameGivenUp, { id, hostName: name.hostName }))
    await audit(tx, ctx, { action: 'clinic.host_name_change', record: id, reason: `gave up ${name.hostName}` })
  })
}
