import type { SeenVersion } from '#clinic'
import { refusals } from './refusals.ts'

/** Refuses a change of a doctor who left, or of something that changed since the caller read it. */
export function refuseUnlessCurrent(record: { version: number; retired?: boolean }, seen: SeenVersion): void {
  if (record.retired === true) throw refusals.doctor_retired()
  if (!seen(record.version)) throw refusals.changed_meanwhile({ extra: { version: record.version } })
}
