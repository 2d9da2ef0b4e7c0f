import { transaction } from '#platform'
import type { Reader, Tx } from '#platform'
import { audit } from '../audit/index.ts'
import type { ClinicId, Context } from '../context.ts'
import type { StaffPolicy, StaffPolicyWish } from './contract.ts'
import { findPolicy, putPolicy } from './queries.ts'

const DAY_MS = 86_400_000
/** What a new clinic's staff have: long enough for everybody to have been at work once. */
export const GRACE_DAYS = 14

/** What the clinic asks of its staff; one that never said anything leaves it to them. */
export async function readStaffPolicy(reader: Reader, clinicId: ClinicId): Promise<StaffPolicy> {
  const { staff, graceDays, enforcedAt } = (await findPolicy(reader, clinicId)) ?? {
    staff: 'optional' as const,
    graceDays: GRACE_DAYS,
    enforcedAt: null,
  }
  return {
    staffSecondFactor: staff,
    graceDays,
    enforcedFrom: enforcedAt === null ? null : new Date(enforcedAt).toISOString(),
  }
}

/**
 * From `graceDays` from now on staff without a second factor may do nothing but set one up. Said again while it is required already,
 * the days count from when it was first said unless their number changes: a rule cannot be put off by repeating it.
 */
export async function decideStaffPolicy(
  tx: Tx,
  clinicId: ClinicId,
  { staffSecondFactor: staff, graceDays = GRACE_DAYS }: StaffPolicyWish,
  now: number,
): Promise<void> {
  const before = await findPolicy(tx, clinicId)
  if (before !== undefined && before.staff === staff && before.graceDays === graceDays) return
  await putPolicy(
    tx,
    clinicId,
    { staff, graceDays, enforcedAt: staff === 'required' ? now + graceDays * DAY_MS : null },
    now,
  )
}

/** An administrator decides. */
export async function changeStaffPolicy(ctx: Context, wish: StaffPolicyWish): Promise<StaffPolicy> {
  return transaction(ctx.database, async (tx) => {
    await decideStaffPolicy(tx, ctx.clinicId, wish, ctx.now)
    await audit(tx, ctx, { action: 'identity.second_factor_policy_change', record: ctx.clinicId })
    return readStaffPolicy(tx, ctx.clinicId)
  })
}
