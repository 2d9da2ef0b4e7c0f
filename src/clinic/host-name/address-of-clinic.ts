import type { ClinicId } from '#identity'
import type { Reader } from '#platform'
import { findClinicIdAt, findVerifiedNames } from './queries.ts'

/**
 * Where people reach this clinic, for links in its letters: the public address of the installation where that is this clinic's, else the
 * same under a host name of its own. Not its own name in any case: a name may be proved and not yet point here.
 */
export async function addressOfClinic(reader: Reader, clinicId: ClinicId, publicUrl: string): Promise<string> {
  const url = new URL(publicUrl)
  if ((await findClinicIdAt(reader, url.hostname)) === clinicId) return publicUrl
  const [own] = await findVerifiedNames(reader, clinicId)
  if (own === undefined) return publicUrl
  url.hostname = own
  return url.href.replace(/\/+$/, '')
}
