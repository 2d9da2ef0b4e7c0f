import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import { analyse } from 'scslre'
import { describe, expect, test } from 'vitest'
import { parseAst } from 'vite'

/**
 * A regular expression that backtracks makes one request of a megabyte cost minutes of the only thread (ReDoS, CWE-1333). Every one that
 * is written in the source is taken apart, not tried: scslre proves which take more than linear time on some input.
 */
const root = path.resolve(import.meta.dirname, '../..')
const files = globSync('{src,web,bin}/**/*.{ts,tsx}', { cwd: root }).filter(
  (file) => !/\.(test|fixture|e2e)\.tsx?$|^web\/(dist|node_modules)\//.test(file),
)

interface Found {
  file: string
  pattern: RegExp
}

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit)
  else if (isNode(node)) {
    visit(node)
    for (const value of Object.values(node)) if (isNode(value)) walk(value, visit)
  }
}

/** `String.raw` templates that are whole patterns, as schemas have them; Ajv compiles them with the flag `u`. */
function rawTemplate(node: Node): string | undefined {
  if (node['type'] !== 'TaggedTemplateExpression' || !isNode(node['quasi'])) return undefined
  const [quasi, ...more] = node['quasi']['quasis'] as { value: { raw: string } }[]
  const text = quasi?.value.raw ?? ''
  return more.length === 0 && /^\^.*\$$/s.test(text) ? text : undefined
}

function patternsOf(file: string): { found: Found[]; made: number } {
  const found: Found[] = []
  let made = 0
  const text = readFileSync(path.join(root, file), 'utf8')
  walk(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), (node) => {
    const regex = node['regex'] as { pattern: string; flags: string } | undefined
    if (node['type'] === 'Literal' && regex !== undefined)
      found.push({ file, pattern: new RegExp(regex.pattern, regex.flags) })
    const raw = rawTemplate(node)
    if (raw !== undefined) found.push({ file, pattern: new RegExp(raw, 'u') })
    const callee = node['callee']
    if (isNode(callee) && callee['name'] === 'RegExp') made += 1
  })
  return { found, made }
}

/**
 * Run on what the server itself wrote or an operator set, or on text whose length is bounded before: why is said beside each.
 */
const BOUNDED: Readonly<Record<string, string>> = {
  'src/platform/embedded-postgres/run-as.ts /\\s*\\n\\s*/g': 'what a tool of the system printed',
  'src/notifications/mail.ts /\\/+$/': 'PUBLIC_URL, set by the operator',
  'src/identity/authentication.ts /\\/+$/': 'PUBLIC_URL, set by the operator',
  'src/clinic/host-name/address-of-clinic.ts /\\/+$/': 'PUBLIC_URL, set by the operator',
  'src/app/settings.ts /\\/+$/': 'PUBLIC_URL, set by the operator',
  'src/app/settings.ts /^[^\\r\\n]*@[^\\r\\n]+$/': 'PRAXIS_MAIL_FROM, set by the operator',
  'src/documents/visit.ts /\\s*\\n\\s*/g': 'the address of a location, at most 500 characters by its schema',
}

const all = files.map((file) => ({ file, ...patternsOf(file) }))
const patterns = all.flatMap(({ found }) => found)

test('there are patterns to look at, and a slow one is found', () => {
  expect(files.length).toBeGreaterThan(200)
  expect(patterns.length).toBeGreaterThan(60)
  expect(analyse(/^[ (]*\+?([ ()./-]*[0-9]){4,15}[ )]*$/u).reports).not.toEqual([])
})

describe('whatever text it is run on', () => {
  test('no regular expression of the source takes more than linear time', () => {
    const slow = patterns
      .filter(({ pattern }) => analyse(pattern).reports.length > 0)
      .map(({ file, pattern }) => `${file} ${String(pattern)}`)
    expect(slow.filter((one) => !(one in BOUNDED))).toEqual([])
    expect(Object.keys(BOUNDED).filter((one) => !slow.includes(one))).toEqual([])
  })

  test('none is made of text at run time', () => {
    expect(all.filter(({ made }) => made > 0).map(({ file }) => file)).toEqual([])
  })

  test('the formats that schemas name take linear time too', () => {
    const used = new Set(
      files.flatMap((file) =>
        [...readFileSync(path.join(root, file), 'utf8').matchAll(/\bformat: '([a-z-]+)'/g)].map((match) => match[1]),
      ),
    )
    const known = Object.entries(fullFormats).filter(([name]) => used.has(name))
    expect(known.length).toBeGreaterThan(3)
    const slow = known.filter(([, format]) => format instanceof RegExp && analyse(format).reports.length > 0)
    expect(slow.map(([name]) => name)).toEqual([])
  })
})
