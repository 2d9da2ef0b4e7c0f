import type { OperatorCommand } from './command.ts'

const START = 'npm run praxis --'

/** Every command, a line each. */
export function listOf(commands: readonly OperatorCommand[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'For the operator of this Praxis, on its own machine. Whoever can run this can read the database anyway;',
    'what it changes is written to the audit trail as done by the operator.',
    '',
    ...commands.map(({ name, summary }) => `  ${START} ${name.padEnd(width)}   ${summary}`),
    '',
    `Settings are those of Praxis itself: .env, PRAXIS_CONFIG or the environment. ${START} <command> --help says more.`,
  ].join('\n')
}

/** One command: how it is typed, what it does, its options. */
export function helpOf({ name, summary, explains, options }: OperatorCommand): string {
  const all = Object.entries(options).map(([option, { value, says, required }]) => {
    const typed = value === undefined ? `--${option}` : `--${option} ${value}`
    return { typed, says, usage: required === true ? typed : `[${typed}]` }
  })
  const width = Math.max(0, ...all.map(({ typed }) => typed.length))
  return [
    `${START} ${[name, ...all.map(({ usage }) => usage)].join(' ')}`,
    '',
    summary,
    '',
    explains,
    ...(all.length === 0 ? [] : ['', ...all.map(({ typed, says }) => `  ${typed.padEnd(width)}   ${says}`)]),
  ].join('\n')
}
