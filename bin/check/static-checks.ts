import { checkDependencies } from './dependencies.ts'
import { runTool, type Tally, titled } from './section.ts'

/** Each counts as one test, as do those of the parts of others. */
const CHECKS: { title: string; tool: string; args: string[]; cure: string }[] = [
  { title: 'format', tool: 'oxfmt', args: ['--check'], cure: 'npm run format' },
  { title: 'lint', tool: 'oxlint', args: ['--type-aware', '--deny-warnings'], cure: 'npm run lint -- --fix' },
  { title: 'types', tool: 'tsc', args: ['--noEmit', '-p', 'tsconfig.json'], cure: 'npm run typecheck' },
  { title: 'types (web)', tool: 'tsc', args: ['--noEmit', '-p', 'web/tsconfig.json'], cure: 'npm run typecheck' },
]

export async function runStaticChecks(): Promise<Tally[]> {
  const tallies: Tally[] = []
  for (const { title, tool, args, cure } of CHECKS) {
    const tally = await titled(title, async () => {
      const ended = await runTool(`node_modules/.bin/${tool}`, args)
      return ended === null
        ? { passed: 1, failures: [], skipped: [] }
        : { passed: 0, failures: [`${title} (${ended}): ${cure}`], skipped: [] }
    })
    tallies.push(tally)
  }
  return [...tallies, ...(await checkDependencies())]
}
