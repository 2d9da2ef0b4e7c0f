import { cancelVisitsAhead, findVisitsAhead } from '#booking'
import { findStaffClinics, refuseLastAdministrator } from '#identity'
import type { AccountId, ClinicId, Context } from '#identity'
import { addresseeOf, tellOfErasure } from '#notifications'
import { findClinicsOfAccount, personOfAccount } from '#people'
import type { Person } from '#people'
import { Refusal, announce, transaction } from '#platform'
import type { Database } from '#platform'
import { erasureFact } from '../events.ts'
import { findDueErasures, lockErasure, markDone, markVisitsCancelled, stopErasure } from '../queries.ts'
import type { ErasureRow } from '../queries.ts'
import { erasePerson, isKnownHereOnly } from './erase-person.ts'

/** So many in one run; each is a transaction of its own. */
const AT_MOST = 50
const HOUR_MS = 3_600_000
/** A letter that says "cancelled" leaves within seconds, or is tried again for as long as this before its address goes. */
const LETTERS_LEAVE_MS = HOUR_MS
const TRY_AGAIN_MS = 24 * HOUR_MS

/**
 * Does what was asked for and whose day has come: first the visits ahead are cancelled, with the letters and freed times of any
 * cancellation, an hour later the rest goes. `database` is the installation's: an account lives in several clinics. What refuses (somebody
 * has become the last administrator) is written down and tried again the next day. Answers how many were erased.
 */
export async function carryOutErasures(database: Database, now: number): Promise<number> {
  let done = 0
  const failed: unknown[] = []
  for (const erasure of await findDueErasures(database, now, AT_MOST)) {
    try {
      if (await carryOut(database, erasure, now)) done += 1
    } catch (error) {
      if (error instanceof Refusal) {
        const { code } = error
        await transaction(database, (tx) => stopErasure(tx, erasure.id, code, now + TRY_AGAIN_MS))
      } else failed.push(error)
    }
  }
  // One that fails keeps nobody else waiting; the job is tried again.
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} erasures failed`)
  return done
}

async function carryOut(database: Database, erasure: ErasureRow, now: number): Promise<boolean> {
  const ctx = systemContext(database, erasure.clinicId, now)
  const person = await personNow(ctx, erasure)
  const { accountId } = person
  if (accountId !== undefined) await refuseLastAdministrator(ctx.database, erasure.clinicId, accountId)
  if ((await findVisitsAhead(ctx.database, person.clinicId, person.patientIds, now)).length > 0) {
    await cancelVisitsAhead(ctx, person)
    await transaction(ctx.database, (tx) => markVisitsCancelled(tx, erasure.id, now, now + LETTERS_LEAVE_MS))
    return false
  }
  const everywhere = accountId !== undefined && (await isOnlyHere(database, accountId, erasure.clinicId))
  return transaction(ctx.database, async (tx) => {
    // Withdrawn a moment ago, or in the hands of another process.
    if ((await lockErasure(tx, erasure.clinicId, erasure.id)) === undefined) return false
    // Booked a moment ago: the next run cancels it.
    if ((await findVisitsAhead(tx, person.clinicId, person.patientIds, now)).length > 0) return false
    const to = await addresseeOf(tx, person)
    const keptUntil = await erasePerson(tx, ctx, person, { everywhere })
    await markDone(tx, erasure.id, now, keptUntil)
    await announce(tx, erasureFact(ctx, 'personErased', erasure))
    const letter = { kind: 'erasure_done', clinicId: erasure.clinicId, erasureId: erasure.id, at: now } as const
    await tellOfErasure(tx, to, letter)
    return true
  })
}

/** Two who sign in elsewhere meanwhile: the foreign key from their new record there holds the account, and the next run looks again. */
export async function isOnlyHere(installation: Database, accountId: AccountId, here: ClinicId): Promise<boolean> {
  const clinics = [
    ...(await findClinicsOfAccount(installation, accountId)),
    ...(await findStaffClinics(installation, accountId)),
  ]
  return isKnownHereOnly(clinics, here)
}

/** An account that had no record here when its owner asked may have one by now. */
async function personNow(ctx: Context, { clinicId, accountId, patientId }: ErasureRow): Promise<Person> {
  const own = accountId === null ? [] : (await personOfAccount(ctx.database, clinicId, accountId)).patientIds
  const patientIds = [...new Set([...own, ...(patientId === null ? [] : [patientId])])]
  return { clinicId, accountId: accountId ?? undefined, patientIds }
}

export function systemContext(database: Database, clinicId: ClinicId, now: number): Context {
  return {
    database: database.within(clinicId),
    actor: { kind: 'system' },
    clinicId,
    now,
    requestId: 'ops.carry-out-erasures',
    address: 'ops.carry-out-erasures',
  }
}
