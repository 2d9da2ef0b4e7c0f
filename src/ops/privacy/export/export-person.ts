import { getClinic, inTimeZone } from '#clinic'
import { enforce } from '#identity'
import type { Context } from '#identity'
import type { PatientId, Person } from '#people'
import type { Database } from '#platform'
import type { PersonalDataExport } from '../contract.ts'
import { callerAsPerson, patientAsPerson } from '../erasure/ask-for-erasure.ts'
import { permissions } from '../permissions.ts'
import { whatIsKnown } from '../person-in-full.ts'

export interface Exported {
  person: Person
  data: PersonalDataExport
}

/** Everything that this clinic knows of the caller (Art. 15 and 20 GDPR). */
export async function exportOneself(ctx: Context, installation: Database): Promise<Exported> {
  enforce(permissions.exportOneself, ctx.actor)
  return exportPerson(ctx, installation, await callerAsPerson(ctx))
}

/**
 * For somebody who asks at the desk or by letter. What belongs to an account (where it is signed in, what it did) only its owner is
 * given, who can sign in for it: an administrator is not shown where patients live on the net.
 */
export async function exportPatient(ctx: Context, installation: Database, patientId: PatientId): Promise<Exported> {
  enforce(permissions.exportPatients, ctx.actor)
  return exportPerson(ctx, installation, { ...(await patientAsPerson(ctx, patientId)), accountId: undefined })
}

async function exportPerson(ctx: Context, installation: Database, person: Person): Promise<Exported> {
  const { name, email, phone, timeZone } = await getClinic(ctx)
  const known = await whatIsKnown(ctx.database, installation, person)
  const recordsOf = (kind: string) =>
    known
      .filter((part) => part.kind === kind)
      .flatMap(({ records }) => records.map((record) => withInstants(record, timeZone)))
  const ofAccount = {
    account: recordsOf('account'),
    waysIn: recordsOf('waysIn'),
    sessions: recordsOf('sessions'),
    devices: recordsOf('devices'),
    staff: recordsOf('staff'),
    invitations: recordsOf('invitations'),
    apps: recordsOf('apps'),
    activity: recordsOf('activity'),
  }
  const data: PersonalDataExport = {
    format: 'praxis-personal-data',
    version: 1,
    exportedAt: inTimeZone(ctx.now, timeZone),
    timeZone,
    clinic: { name, email, phone },
    ...(person.accountId === undefined ? {} : ofAccount),
    accesses: recordsOf('accesses'),
    patient: recordsOf('patient'),
    doctor: recordsOf('doctor'),
    consents: recordsOf('consents'),
    authorities: recordsOf('authorities'),
    care: recordsOf('care'),
    visits: recordsOf('visits'),
    payments: recordsOf('payments'),
    holds: recordsOf('holds'),
    waitlist: recordsOf('waitlist'),
    offers: recordsOf('offers'),
    messages: recordsOf('messages'),
    letters: recordsOf('letters'),
    changes: recordsOf('changes'),
    erasures: recordsOf('erasures'),
  }
  const untold = known.filter(({ kind }) => !(kind in data))
  if (untold.length > 0) throw new Error(`the export leaves out ${untold.map(({ kind }) => kind).join(', ')}`)
  return { person, data }
}

/** Epoch milliseconds in fields that are instants become RFC 3339 with the clinic's offset. */
function withInstants(record: Readonly<Record<string, unknown>>, timeZone: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      field,
      typeof value === 'number' && /^at$|At$/.test(field) ? inTimeZone(value, timeZone) : value,
    ]),
  )
}
