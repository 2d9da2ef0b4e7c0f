import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** What is not written cannot be attacked: constructs that no part of Praxis has. */
const root = path.resolve(import.meta.dirname, '../..')
const files = globSync('{src,web}/**/*.{ts,tsx}', { cwd: root }).filter(
  (file) => !/\.(test|fixture|e2e)\.tsx?$|^web\/(dist|node_modules)\//.test(file),
)
const code = (file: string) =>
  readFileSync(path.join(root, file), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
const all = files.map((file) => ({ file, text: code(file) }))
const having = (pattern: RegExp) => all.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(200)
  expect(having(/timingSafeEqual|constantTimeEqual/).length).toBeGreaterThan(1)
})

test('nothing is evaluated', () => {
  expect(having(/\beval\s*\(|\bnew Function\b|\bsetTimeout\s*\(\s*['"`]|\bnode:vm\b/)).toEqual([])
})

test('no shell is asked', () => {
  expect(having(/import \{[^}]*\bexec(Sync)?\b[^}]*\} from 'node:child_process'|\bshell:\s*true/)).toEqual([])
})

test('pages are written by React alone, and listen to no other window', () => {
  expect(having(/dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\b|document\.write\b|insertAdjacentHTML/)).toEqual([])
  expect(
    having(/addEventListener\(\s*['"]message['"]|\.postMessage\(/).filter((file) => file.startsWith('web/')),
  ).toEqual([])
})

test('no broken hash is used, and SHA-1 only for names of statements and codes of authenticator apps', () => {
  expect(having(/createHash\(\s*['"](md5|md4|ripemd)/i)).toEqual([])
  expect(having(/['"]sha-?1['"]/i).filter((file) => !HARMLESS_SHA1.includes(file))).toEqual([])
})

const HARMLESS_SHA1 = ['src/platform/database/connect.ts', 'src/identity/second-factor/totp.ts']

test('what must not be guessed is never made by Math.random', () => {
  expect(having(/Math\.random/).filter((file) => !MAY_DICE.includes(file))).toEqual([])
})

/** Pauses before a retry; which of two equal rooms; when whoever was turned away comes again. */
const MAY_DICE = [
  'src/platform/database/transaction.ts',
  'src/booking/slot/choose-rooms.ts',
  'src/booking/together/claim-together.ts',
  'src/availability/live/event-stream.ts',
  'src/availability/live/places.ts',
  'src/availability/live/serve-stream.ts',
  'web/availability/live.ts',
]

test('secrets are compared in constant time: never by === on a signature, a digest or a token', () => {
  const compared = /(?<!typeof )\b(signature|digest|hmac|mac|sha256|token|secret|hash) (===|!==) (?!undefined|null|'')/i
  const found = all.flatMap(({ file, text }) =>
    text
      .split('\n')
      .filter((line) => compared.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(found.filter((line) => !COMPARED_IN_THE_OPEN.some((known) => line.includes(known)))).toEqual([])
})

/** Neither is a secret whose guess could be made better by time: a request's own hash, under a key its caller chose. */
const COMPARED_IN_THE_OPEN = [
  'found.hash !== request.hash',
  // What a migration says, against what it said when it was applied: both are in public source.
  'file.sha256 !== row.sha256',
]
