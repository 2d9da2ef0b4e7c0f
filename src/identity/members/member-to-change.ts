import type { Tx } from '#platform'
import { findMember, lockMember } from './queries.ts'
import type { MemberKey, MemberRow } from './queries.ts'
import { refusals } from './refusals.ts'

/** Whether the version the caller looked at is this one. */
export type SeenVersion = (version: number) => boolean

/** The member as they are now, with every other change of them waiting. Refuses whom there is not, and what the caller saw too long ago. */
export async function memberToChange(tx: Tx, key: MemberKey, seen: SeenVersion): Promise<MemberRow> {
  await lockMember(tx, key)
  const member = await findMember(tx, key)
  if (member === undefined) throw refusals.member_not_found()
  if (!seen(member.version)) throw refusals.member_changed_meanwhile({ extra: { version: member.version } })
  return member
}

/** The same member, read again after the change. */
export async function memberAfter(tx: Tx, key: MemberKey): Promise<MemberRow> {
  const member = await findMember(tx, key)
  if (member === undefined) throw new Error('a member was changed and is none any more')
  return member
}
