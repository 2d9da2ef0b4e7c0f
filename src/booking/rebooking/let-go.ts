import type { Tx } from '#platform'
import { deleteHold } from '../hold/queries.ts'
import { lockHold } from '../offer/queries.ts'
import type { LineRow } from './tables.ts'

/** Gives back the time that a line holds, if it holds one; the caller has locked the line and writes it. */
export async function letGo(tx: Tx, line: LineRow): Promise<LineRow> {
  if (line.holdId === null) return line
  await lockHold(tx, line.clinicId, line.holdId)
  await deleteHold(tx, line.clinicId, line.holdId)
  return { ...line, holdId: null }
}
