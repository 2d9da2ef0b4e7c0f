import type { FastifyBaseLogger } from 'fastify'
import { openLog } from '../src/app/logger.ts'
import * as cast from './cast.ts'

/**
 * What every application of the suite writes, at the most talkative level, read along: no line says who somebody is or lets anybody be them
 * (ASVS 5.0, 16.2.5). `no-secrets-in-logs.ts` fails the file whose applications wrote one.
 */
const telling: string[] = []
let heard = 0

/** Everybody whom the tests are about, by what only they have. A first name alone is in the names of tests. */
const people = [cast.drWeber, cast.drOkafor, cast.anna, cast.bela, cast.olga, cast.rosa, cast.amir]
const PERSONAL = people.flatMap((person) => [
  person.name,
  ...('email' in person ? [person.email] : []),
  ...('phone' in person ? [person.phone] : []),
  ...('birthDate' in person ? [person.birthDate] : []),
])

const SIGNS: readonly [what: string, sign: RegExp][] = [
  ['a password', new RegExp(`${cast.PASSWORD}|an umbrella in March`)],
  ['a secret of an installation', /a secret (of thirty-two characters|that is only for tests)/],
  ['somebody’s address', /[\w.+-]+@(mail|praxis)\.example|@example\.(org|net|com)/i],
  ['a signed token', /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\./],
  ['credentials', /\b(Bearer|Basic) [\w.~+/=-]{12,}/],
  ['a cookie', /praxis-(session|device|browser|apps-[a-z]+)=[^;\s"]{8,}/],
  ['a client’s secret', /praxis_[\w-]{43}/],
  ['the token of a letter', /#[\w-]{43}(?![\w-])/],
]

/** What a line of a log tells that none may; empty: nothing. */
export function toldBy(line: string): string[] {
  const personal = PERSONAL.filter((one) => line.includes(one)).map(() => 'who somebody is')
  return [...new Set([...personal, ...SIGNS.flatMap(([what, sign]) => (sign.test(line) ? [what] : []))])]
}

/** Where applications of tests write to; failures go on to standard output, for whoever looks for their cause. */
const suiteLog = {
  write(line: string): void {
    heard += 1
    const told = toldBy(line)
    if (told.length > 0) telling.push(`${told.join(', ')}: ${line}`)
    if (/"level":[56]0/.test(line)) process.stdout.write(line)
  },
}

/** `also` gets each line, for a test that looks at them itself. */
export function suiteLogger(also?: (line: string) => void): FastifyBaseLogger {
  const write = (line: string) => {
    suiteLog.write(line)
    also?.(line)
  }
  return openLog('trace', false, { write })
}

/** The lines that told something since this was last asked, and how many there were in all. */
export function takeTold(): { told: string[]; heard: number } {
  const told = telling.splice(0)
  const all = heard
  heard = 0
  return { told, heard: all }
}
