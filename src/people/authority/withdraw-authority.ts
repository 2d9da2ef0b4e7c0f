import { getClinic } from '#clinic'
import { accountOf, audit } from '#identity'
import type { Context } from '#identity'
import { announce, transaction } from '#platform'
import type { Tx } from '#platform'
import { readAccessPolicy } from '../access-policy/access-policy.ts'
import { standingOf } from '../access/standing.ts'
import type { Standing } from '../access/standing.ts'
import type { PatientId } from '../contract.ts'
import { FACTS } from '../events.ts'
import { refusals as peopleRefusals } from '../refusals.ts'
import { ageOn } from './age.ts'
import { dayIn } from './authority.ts'
import { lockAuthority, updateEnded } from './queries.ts'
import type { AuthorityId, AuthorityRow } from './queries.ts'
import { refusals } from './refusals.ts'

/**
 * From the moment this is answered nobody acts by it: what is being booked by it at this moment is committed first, and what comes after
 * finds nothing. By the desk, by whoever holds it, and by an adult patient, who may end everything but a guardian's office: that a court gave.
 */
export async function withdrawAuthority(
  ctx: Context,
  patientId: PatientId,
  id: AuthorityId,
  reason: string | undefined,
): Promise<void> {
  await transaction(ctx.database, async (tx) => {
    const row = await lockAuthority(tx, ctx.clinicId, patientId, id)
    // Not held: the lock on the authority would have to wait for itself.
    const standing = await standingOf(tx, ctx, patientId)
    if (standing === undefined || !isTold(ctx, standing, row)) throw peopleRefusals.patient_not_found()
    if (row === undefined) throw refusals.authority_not_found()
    if (row.endedAt !== null) throw refusals.authority_ended()
    if (!standing.isClinic && row.accountId !== accountOf(ctx.actor)) await refuseUnlessTheirs(tx, ctx, standing, row)
    const by = accountOf(ctx.actor)
    await updateEnded(tx, ctx.clinicId, id, { at: ctx.now, by, why: reason ?? null })
    const payload = { authorityId: id, patientId, accountId: row.accountId }
    await announce(tx, { name: FACTS.authorityEnded, clinicId: ctx.clinicId, payload, at: ctx.now, by })
    await audit(tx, ctx, { action: 'identity.guardianship_end', record: id, patients: [patientId], reason })
  })
}

/** To everybody else there is no such patient; who held it once is everybody else. */
function isTold(ctx: Context, { isErased, isClinic, isOwn }: Standing, row: AuthorityRow | undefined): boolean {
  const isHolder = row !== undefined && row.endedAt === null && row.accountId === accountOf(ctx.actor)
  return !isErased && (isClinic || isOwn || isHolder)
}

async function refuseUnlessTheirs(tx: Tx, ctx: Context, { patient }: Standing, row: AuthorityRow): Promise<void> {
  const [{ timeZone }, { endsAtAge }] = await Promise.all([
    getClinic({ database: tx, clinicId: ctx.clinicId }),
    readAccessPolicy(ctx, tx),
  ])
  const isAdult = patient.birthDate !== null && ageOn(patient.birthDate, dayIn(timeZone, ctx.now)) >= endsAtAge
  if (row.kind === 'guardian' || !isAdult) throw refusals.authority_not_yours()
}
