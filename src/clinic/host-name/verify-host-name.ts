import { audit, enforce } from '#identity'
import type { Context } from '#identity'
import { announce, transaction, violatedConstraint } from '#platform'
import type { Database, Tx } from '#platform'
import { FACTS, hostNameFact } from '../events.ts'
import type { Caller } from '../events.ts'
import { permissions } from '../permissions.ts'
import { recordOf } from './challenge.ts'
import type { HostNameId, HostNameOutcome } from './contract.ts'
import { afterLooking } from './host-name.ts'
import { lookForRecord } from './look-for-record.ts'
import type { DnsSettings } from './look-for-record.ts'
import { findHostName, lockHostName, updateProof } from './queries.ts'
import type { HostNameRow } from './queries.ts'
import { refusals } from './refusals.ts'

/** Looks for the record now, because somebody asked. Refuses `clinic.host_name_taken` when another clinic has proved the name. */
export async function verifyHostName(ctx: Context, id: HostNameId, dns: DnsSettings): Promise<HostNameRow> {
  enforce(permissions.runTheClinic, ctx.actor)
  const name = await findHostName(ctx.database, ctx.clinicId, id)
  if (name === undefined) throw refusals.host_name_not_found()
  return lookAndKeep(ctx.database, ctx, name, dns, true)
}

/** Outside any transaction looks at DNS, then inside one keeps what follows. */
export async function lookAndKeep(
  database: Database,
  caller: Caller,
  name: HostNameRow,
  dns: DnsSettings,
  asked: boolean,
): Promise<HostNameRow> {
  const { clinicId, hostName, challenge } = name
  if (challenge === null) throw refusals.host_name_given_by_operator()
  const outcome = await lookForRecord(recordOf({ clinicId, hostName, challenge }), dns)
  try {
    return await transaction(database, (tx) => keep(tx, caller, name.id, outcome, asked))
  } catch (error) {
    throw violatedConstraint(error) === 'one_clinic_per_host_name' ? refusals.host_name_taken() : error
  }
}

async function keep(
  tx: Tx,
  caller: Caller,
  id: HostNameId,
  outcome: HostNameOutcome,
  asked: boolean,
): Promise<HostNameRow> {
  const before = await lockHostName(tx, caller.clinicId, id)
  if (before === undefined) throw refusals.host_name_not_found()
  const after = { ...before, ...afterLooking(proofOf(before), outcome, caller.now, asked) }
  await updateProof(tx, caller.clinicId, id, after)
  const { hostName } = before
  const isVerified = after.state === 'verified'
  if (isVerified === (before.state === 'verified')) return after
  const fact = isVerified ? FACTS.hostNameVerified : FACTS.hostNameLost
  await announce(tx, hostNameFact(caller, fact, { id, hostName }))
  const reason = isVerified ? `${hostName} is proved` : `the record of ${hostName} is gone`
  await audit(tx, caller, { action: 'clinic.host_name_change', record: id, reason })
  return after
}

function proofOf({ state, outcome, checkedAt, verifiedAt, seenAt, missingSince }: HostNameRow) {
  return { state, outcome, checkedAt, verifiedAt, seenAt, missingSince }
}
