import type { Reader } from '#platform'
import type { Clinic } from '../contract.ts'
import { findClinicOfHost } from './queries.ts'

/**
 * The clinic that a request's Host header means (`praxis.example:3000`): the one of exactly this name, else the oldest, so
 * that an installation with one clinic answers under any name. Undefined while there is no clinic at all.
 */
export async function clinicOfHost(reader: Reader, host: string): Promise<Clinic | undefined> {
  return findClinicOfHost(reader, host.toLowerCase().replace(/:\d+$/, ''))
}
