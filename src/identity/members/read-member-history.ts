import { listRevisions } from '#platform'
import type { Page } from '#platform'
import type { Static } from 'typebox'
import type { AccountId, Context } from '../context.ts'
import type { MemberRevision } from './contract.ts'
import { inUtc } from './present-member.ts'
import { refusals } from './refusals.ts'

type Entry = Static<typeof MemberRevision>

/** What somebody was on the staff after each change, newest first. Refuses whom there never was. */
export async function readMemberHistory(ctx: Context, accountId: AccountId): Promise<Page<Entry>> {
  const subject = { clinicId: ctx.clinicId, kind: 'identity.member', id: accountId }
  const revisions = await listRevisions(ctx.database, subject)
  if (revisions.length === 0) throw refusals.member_not_found()
  return {
    data: revisions.map(({ version, action, changedAt, changedBy, snapshot }) => ({
      version,
      action: action as Entry['action'],
      changedAt: inUtc(changedAt),
      changedBy: changedBy as Entry['changedBy'],
      timeZone: 'UTC',
      snapshot,
    })),
    nextCursor: null,
  }
}
