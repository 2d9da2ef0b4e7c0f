import { isIP } from 'node:net'
import type { Authentication } from './authentication.ts'
import type { ClinicId } from './context.ts'

/**
 * The origin that a call came to, if it is one of ours: the installation's public address, or the host name that this clinic has proved to
 * be its own. Whatever else a Host header says, it is the public address: nobody makes us speak for another host.
 */
export async function ownOrigin(
  { issuer, ownsHost }: Pick<Authentication, 'issuer' | 'ownsHost'>,
  host: string,
  clinicId: ClinicId,
): Promise<URL> {
  const publicUrl = new URL(issuer)
  const called = host.toLowerCase()
  if (called === publicUrl.host || !URL.canParse(`${publicUrl.protocol}//${called}`)) return publicUrl
  const url = new URL(`${publicUrl.protocol}//${called}`)
  if (isLoopback(url.hostname) && isLoopback(publicUrl.hostname) && url.port === publicUrl.port) return url
  return (await ownsHost(url.hostname, clinicId)) ? url : publicUrl
}

/** On one's own machine `localhost` and 127.0.0.1 are the same place. */
export function isLoopback(hostname: string): boolean {
  const address = hostname.replace(/^\[|\]$/g, '')
  return address === 'localhost' || address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))
}
