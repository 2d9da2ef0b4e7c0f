import { appointmentIdsOf, whatBookingKnows } from '#booking'
import { profileOf, whatIdentityKnows } from '#identity'
import { whatNotificationsKnow } from '#notifications'
import { whatPaymentsKnow } from '#payments'
import { whatPeopleKnow } from '#people'
import type { Person } from '#people'
import { knownFromRevisions } from '#platform'
import type { KnownRecords, Reader, Traces } from '#platform'
import { selectErasuresOf } from './queries.ts'

/** Somebody as every module can find them. */
export interface PersonInFull {
  person: Person
  appointmentIds: readonly string[]
  /** Only those that were proved to be theirs: an address that somebody merely typed must not reach another's letters. */
  addresses: readonly string[]
  traces: Traces
}

export async function personInFull(reader: Reader, person: Person): Promise<PersonInFull> {
  const { clinicId, accountId, patientIds } = person
  const account = accountId === undefined ? undefined : await profileOf(reader, accountId)
  const addresses = account?.emailVerified === true ? [account.email] : []
  return {
    person,
    appointmentIds: await appointmentIdsOf(reader, clinicId, patientIds),
    addresses,
    traces: { clinicId, ids: [...patientIds, ...(accountId === undefined ? [] : [accountId])], words: addresses },
  }
}

/** Everything that Praxis knows of somebody in one clinic, asked of each module; `installation` is asked for what belongs to no clinic. */
export async function whatIsKnown(reader: Reader, installation: Reader, person: Person): Promise<KnownRecords[]> {
  const { appointmentIds, addresses, traces } = await personInFull(reader, person)
  return [
    ...(await whatIdentityKnows({ reader, installation }, person)),
    ...(await whatPeopleKnow(reader, person, addresses)),
    ...(await whatPaymentsKnow(reader, person)),
    ...(await whatBookingKnows(reader, person)),
    ...(await whatNotificationsKnow(reader, { ...person, addresses, appointmentIds })),
    await knownFromRevisions(reader, traces),
    { kind: 'erasures', records: await selectErasuresOf(reader, person) },
  ]
}
