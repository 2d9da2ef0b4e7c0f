import { describe, expect, test } from 'vitest'
import { readHostName } from './read-host-name.ts'

const OWN = 'praxis.example'

test.each([
  ['termine.park.example', 'termine.park.example'],
  ['  Termine.PARK.example. ', 'termine.park.example'],
  ['praxis-müller.example', 'xn--praxis-mller-klb.example'],
  ['PRAXIS-MÜLLER.example', 'xn--praxis-mller-klb.example'],
  ['xn--praxis-mller-klb.example', 'xn--praxis-mller-klb.example'],
  ['ｔｅｒｍｉｎｅ.park.example', 'termine.park.example'],
  // Not "strasse": since IDNA 2008 these are two names, and two owners.
  ['straße.example', 'xn--strae-oqa.example'],
  ['клиника.example', 'xn--80apagcdp.example'],
  ['a.praxis.example', 'a.praxis.example'],
])('%j is the host name %s', (typed, hostName) => {
  expect(readHostName(typed, OWN)).toBe(hostName)
})

describe('no host name of a clinic', () => {
  test.each([
    ['a wildcard', '*.park.example'],
    ['a wildcard in the middle', 'a.*.example'],
    ['an address', '192.0.2.7'],
    ['an address with fewer dots', '127.1'],
    ['an address in hexadecimal', '0x7f.0.0.1'],
    ['an address as one number', '2130706433'],
    ['an address in other digits', '１２７.０.０.１'],
    ['an IPv6 address', '2001:db8::1'],
    ['an IPv6 address in brackets', '[::1]'],
    ['this machine', 'localhost'],
    ['this machine, at length', 'termine.localhost'],
    ['one network', 'praxis.local'],
    ['one network, newly', 'praxis.internal'],
    ['at home', 'praxis.home.arpa'],
    ['an onion', 'abc.onion'],
    ['one label', 'praxis'],
    ['the installation', 'praxis.example'],
    ['the installation in capitals, with a dot', 'PRAXIS.example.'],
    ['nothing', '.'],
    ['an empty label', 'a..example'],
    ['a protocol', 'https://park.example'],
    ['a port', 'park.example:443'],
    ['a path', 'park.example/termine'],
    ['a user', 'me@park.example'],
    ['an escape', 'park%2eexample'],
    ['a blank', 'park .example'],
    ['a label that begins with a hyphen', '-park.example'],
    ['a label too long', `${'a'.repeat(64)}.example`],
    ['a name too long for its record', `${'abcdefgh.'.repeat(27)}example`],
    ['an underscore', '_dmarc.park.example'],
    ['punycode of nothing', 'xn--a\u0080.example'],
    ['punycode that is none', 'xn--.example'],
    ['a new line', 'park\n.example'],
    ['quotes', "x' or true --.example"],
  ])('%s: %j', (_what, typed) => {
    expect(() => readHostName(typed, OWN)).toThrow(expect.objectContaining({ code: 'clinic.host_name_unfit' }))
  })
})
