import type { KnownRecords, Reader } from '#platform'
import type { AccountId, ClinicId } from '../context.ts'
import {
  selectAccesses,
  selectAccountRecord,
  selectActivity,
  selectAppRecords,
  selectDeviceRecords,
  selectInvitationRecords,
  selectSessionRecords,
  selectStaffRecords,
  selectWaysIn,
} from './queries.ts'

/** Of the audit trail the newest: a person's own part of it has hundreds of events in years, not tens of thousands. */
export const MOST_EVENTS = 20_000

/**
 * What this module knows of somebody: the account, how it signs in and where, what it did, and who looked at its owner's data. Links to
 * providers of the whole installation have no clinic, so that one statement is asked through `installation`, for this account alone.
 */
export async function whatIsKnownOfAPerson(
  { reader, installation }: { reader: Reader; installation: Reader },
  {
    clinicId,
    accountId,
    patientIds,
  }: { clinicId: ClinicId; accountId: AccountId | undefined; patientIds: readonly string[] },
): Promise<KnownRecords[]> {
  const accesses = { kind: 'accesses', records: await selectAccesses(reader, clinicId, patientIds, MOST_EVENTS) }
  if (accountId === undefined) return [accesses]
  const [account, waysIn, sessions, devices, staff, invitations, apps, activity] = await Promise.all([
    selectAccountRecord(reader, accountId),
    selectWaysIn(installation, clinicId, accountId),
    selectSessionRecords(reader, clinicId, accountId),
    selectDeviceRecords(reader, accountId),
    selectStaffRecords(reader, clinicId, accountId),
    selectInvitationRecords(reader, clinicId, accountId),
    selectAppRecords(reader, clinicId, accountId),
    selectActivity(reader, clinicId, accountId, MOST_EVENTS),
  ])
  return [
    { kind: 'account', records: account },
    { kind: 'waysIn', records: waysIn },
    { kind: 'sessions', records: sessions },
    { kind: 'devices', records: devices },
    { kind: 'staff', records: staff },
    { kind: 'invitations', records: invitations },
    { kind: 'apps', records: apps },
    { kind: 'activity', records: activity },
    accesses,
  ]
}
