import { refusals } from './refusals.ts'

/** Whether the version the caller looked at is this one: how a screen that is behind is kept from overwriting a newer change. */
export type SeenVersion = (version: number) => boolean

/** Refuses a change of something retired, or of something that changed since the caller read it. */
export function refuseUnlessCurrent(record: { version: number; retired?: boolean }, seen: SeenVersion): void {
  if (record.retired === true) throw refusals.retired()
  if (!seen(record.version)) throw refusals.changed_meanwhile({ extra: { version: record.version } })
}
