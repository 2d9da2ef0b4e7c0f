import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import { refusals } from './refusals.ts'
import { RECORD_LABEL } from './challenge.ts'

/** Reserved for one machine or one network (RFC 6761, 6762, 7686, 8375, 9476 and .internal): nobody else can look there for a record. */
const PRIVATE = ['localhost', 'local', 'internal', 'home.arpa', 'onion', 'alt', 'arpa']
/** DNS allows 253 letters (RFC 1035), and the record's own name is longer than the host's. */
const LONGEST = 253 - `${RECORD_LABEL}.`.length
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/

/**
 * The host name as DNS has it: lower case, other scripts in punycode (UTS 46), no dot at the end. Refuses `clinic.host_name_unfit`
 * what no certificate or record could be had for, and the installation's own name, under which every clinic is served.
 */
export function readHostName(text: string, ownHost: string): string {
  const typed = text.trim().replace(/\.$/, '')
  if (typed.includes('*')) throw unfit('a wildcard is no host name')
  if (/[\s/:@?#[\]\\%]/.test(typed)) throw unfit('must be a host name alone, without protocol, port and path')
  const ascii = domainToASCII(typed).replace(/\.$/, '')
  if (isIP(typed) !== 0 || isIP(ascii) !== 0) throw unfit('an address is no host name')
  const labels = ascii.split('.')
  if (ascii === '' || !labels.every((label) => LABEL.test(label))) throw unfit('is not a host name that DNS knows')
  if (ascii.length > LONGEST) throw unfit(`must have at most ${LONGEST} characters`)
  const last = labels.at(-1) ?? ''
  // The URL standard reads a name whose last label is a number as an IPv4 address, and so does every browser.
  if (/^(\d+|0x[\da-f]*)$/.test(last)) throw unfit('an address is no host name')
  if (PRIVATE.some((name) => ascii === name || ascii.endsWith(`.${name}`)))
    throw unfit('this name means something only on one machine or network')
  if (labels.length < 2) throw unfit('must be a full name such as termine.park.example')
  if (ascii === ownHost) throw unfit('this is the address of the whole installation')
  return ascii
}

const unfit = (detail: string) => refusals.host_name_unfit({ detail, errors: [{ pointer: '/hostName', detail }] })
