import { parseArgs } from 'node:util'
import type { Given, OperatorCommand } from './command.ts'
import { helpOf, listOf } from './help.ts'

export type CommandLine =
  | { does: 'run'; command: OperatorCommand; given: Given }
  | { does: 'explain'; text: string }
  | { does: 'complain'; text: string }

/** What somebody typed after `npm run praxis --`. Whatever it is, the answer says what could be typed instead. */
export function readCommandLine(words: readonly string[], commands: readonly OperatorCommand[]): CommandLine {
  const asksForHelp = words.includes('--help') || words.includes('-h')
  const typed = words.slice(0, firstOption(words)).join(' ')
  const command = commands.findLast(({ name }) => typed === name || typed.startsWith(`${name} `))
  if (command === undefined) return withoutCommand(typed, commands, asksForHelp)
  if (asksForHelp) return { does: 'explain', text: helpOf(command) }
  return readOptions(command, words.slice(command.name.split(' ').length))
}

function firstOption(words: readonly string[]): number {
  const first = words.findIndex((word) => word.startsWith('-'))
  return first === -1 ? words.length : first
}

function withoutCommand(typed: string, commands: readonly OperatorCommand[], asksForHelp: boolean): CommandLine {
  if (typed === '' || typed === 'help') return { does: 'explain', text: listOf(commands) }
  const group = commands.filter(({ name }) => name.startsWith(`${typed} `))
  if (group.length > 0) return { does: asksForHelp ? 'explain' : 'complain', text: listOf(group) }
  return { does: 'complain', text: `There is no command "${typed}".\n\n${listOf(commands)}` }
}

function readOptions(command: OperatorCommand, words: readonly string[]): CommandLine {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  try {
    const { values } = parseArgs({ args: [...words], options, strict: true, allowPositionals: false })
    const given: Given = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : true] as const),
    )
    const missing = Object.keys(command.options).filter(
      (name) => command.options[name]?.required === true && (given[name] ?? '') === '',
    )
    if (missing.length === 0) return { does: 'run', command, given }
    return complain(command, `${missing.map((name) => `--${name}`).join(' and ')} is missing.`)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return complain(command, error.message)
  }
}

const complain = (command: OperatorCommand, problem: string): CommandLine => ({
  does: 'complain',
  text: `${problem}\n\n${helpOf(command)}`,
})
