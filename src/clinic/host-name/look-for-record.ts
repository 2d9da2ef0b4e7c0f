import { Resolver } from 'node:dns/promises'
import type { HostNameOutcome } from './contract.ts'

export interface DnsSettings {
  /** Addresses, with a port or without, of the name servers to ask; those of the machine unless said. */
  servers?: readonly string[] | undefined
  /** For one try at one server; 3 seconds unless said. */
  timeoutMs?: number
}

const TRIES = 2
/** Whatever the name servers do, a look ends: several servers with several tries each could take minutes. */
const LONGEST_MS = 10_000
/** No such name, or a name without such a record. Everything else a resolver says is about the way there and not about the record. */
const ABSENT = new Set(['ENOTFOUND', 'ENODATA'])

/**
 * Looks for a TXT record of exactly this value among those of the name, also behind an alias, as certificate authorities do. Never
 * throws: what goes wrong is an outcome. Believes the name server it asks, which therefore has to be the operator's choice and resolve
 * for itself: only the name's own servers are asked about the name.
 */
export async function lookForRecord(
  { name, value }: { name: string; value: string },
  { servers, timeoutMs = 3000 }: DnsSettings,
): Promise<HostNameOutcome> {
  const resolver = new Resolver({ timeout: timeoutMs, tries: TRIES })
  if (servers !== undefined && servers.length > 0) resolver.setServers([...servers])
  const deadline = setTimeout(() => resolver.cancel(), Math.min(LONGEST_MS, timeoutMs * 4))
  try {
    const records = await resolver.resolveTxt(name)
    // A record longer than 255 bytes travels in pieces (RFC 1035, 3.3.14).
    return records.some((pieces) => pieces.join('').trim() === value) ? 'found' : 'other_value'
  } catch (error) {
    return error instanceof Error && 'code' in error && ABSENT.has(String(error.code)) ? 'absent' : 'no_answer'
  } finally {
    clearTimeout(deadline)
  }
}
