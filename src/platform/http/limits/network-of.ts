import { isIPv6 } from 'node:net'

const MAPPED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i

/**
 * Whom a network address stands for: an IPv4 address itself; of an IPv6 address the first 64 bits, for that is what one household or
 * one server is given (RFC 6177), and 2^64 callers would each be new otherwise.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = MAPPED.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [front = '', back] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const groupsOf = (text: string) => text.split(':').filter((group) => group !== '')
  const leading = groupsOf(front)
  // An IPv4 tail counts as two groups.
  const trailing =
    back === undefined ? [] : groupsOf(back).flatMap((group) => (group.includes('.') ? ['0', '0'] : group))
  const gap = back === undefined ? 0 : Math.max(0, 8 - leading.length - trailing.length)
  const groups = [...leading, ...Array<string>(gap).fill('0'), ...trailing]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
