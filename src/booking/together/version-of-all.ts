import type { AppointmentRow } from '../tables.ts'

/** The version of visits that were booked together. Which they are never changes, and each counts its own changes: so the sum grows with every one. */
export function versionOfAll(visits: readonly Pick<AppointmentRow, 'version'>[]): number {
  return visits.reduce((sum, { version }) => sum + version, 0)
}
