import { spawn } from 'node:child_process'

/** Which tests to run: those in these files (none: all), and of them those whose name contains this (null: all). */
export type Filter = { paths: string[]; name: string | null }

/** What a runner is told: which tests, and a directory for its report. */
export type Section = { filter: Filter; scratch: string }

/** What came of a section; failed and skipped tests by their full names. */
export type Tally = { passed: number; failures: string[]; skipped: string[] }

export function total(tallies: Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failures: tallies.flatMap((tally) => tally.failures),
    skipped: tallies.flatMap((tally) => tally.skipped),
  }
}

/** What looks like a path chooses files; the other words together are a name. */
export function filterOf(words: string[]): Filter {
  const isPath = (word: string): boolean => word.includes('/') || word.endsWith('.ts')
  const name = words.filter((word) => !isPath(word)).join(' ')
  return { paths: words.filter(isPath), name: name === '' ? null : name }
}

export function isEverything({ paths, name }: Filter): boolean {
  return paths.length === 0 && name === null
}

/** A name as the regular expression that matches just it, which is what the runners take. */
export function literally(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Runs `work` between a headline and a line with its outcome and time. */
export async function titled(title: string, work: () => Promise<Tally>): Promise<Tally> {
  process.stdout.write(`\n── ${title} ${'─'.repeat(Math.max(3, 70 - title.length))}\n`)
  const started = performance.now()
  const tally = await work().catch((error: unknown): Tally => {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return { passed: 0, failures: [`${title}: could not run`], skipped: [] }
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const skipped = tally.skipped.length > 0 ? `, ${tally.skipped.length} skipped` : ''
  process.stdout.write(`${title}: ${tally.passed} passed, ${tally.failures.length} failed${skipped} in ${seconds} s\n`)
  return tally
}

/** Runs a tool with its output to the terminal. How it ended, in words, or null when it ended well. */
export async function runTool(file: string, args: string[], env: Record<string, string> = {}): Promise<string | null> {
  const child = spawn(file, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  // A terminal tells the tool itself, and ends us; a signal to us alone has to be passed on, and ends us after the tool.
  const passOn = (): void => {
    child.once('exit', () => process.exit(1))
    child.kill('SIGTERM')
  }
  process.once('SIGTERM', passOn)
  const ended = await new Promise<string | null>((done) => {
    child.on('error', (error) => done(error.message))
    child.on('exit', (code, signal) => done(code === 0 ? null : signal === null ? `exit code ${code}` : signal))
  })
  process.off('SIGTERM', passOn)
  return ended
}

/**
 * A runner that ended badly without naming a failed test has crashed, and one that left no report has not run: neither
 * may look like a pass.
 */
export function withCrash(title: string, ended: string | null, tally: Tally | null): Tally {
  if (tally === null) return { passed: 0, failures: [`${title}: no report (${ended ?? 'ended well'})`], skipped: [] }
  if (ended === null || tally.failures.length > 0) return tally
  return { ...tally, failures: [`${title}: ended with ${ended} though no test failed`] }
}
