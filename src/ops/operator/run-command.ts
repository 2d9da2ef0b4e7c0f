import { Refusal, StartRefused } from '#platform'
import type { Operator } from './command.ts'
import { commands } from './commands.ts'
import { readCommandLine } from './read-command-line.ts'

/** What a shell is told: done; refused; typed wrongly. */
export const EXIT = { done: 0, refused: 1, typedWrongly: 2 } as const

export interface Terminal {
  print: (line: string) => void
  complain: (line: string) => void
}

/**
 * Runs what the operator typed. The database is opened only for a command that is going to run: help needs none. A refusal is told in
 * its own words; a bug keeps its stack.
 */
export async function runCommand(
  words: readonly string[],
  { print, complain }: Terminal,
  open: () => Promise<{ operator: Operator; close: () => Promise<void> }>,
): Promise<number> {
  const line = readCommandLine(words, commands)
  if (line.does === 'explain') {
    print(line.text)
    return EXIT.done
  }
  if (line.does === 'complain') {
    complain(line.text)
    return EXIT.typedWrongly
  }
  try {
    const { operator, close } = await open()
    try {
      await line.command.run(operator, line.given)
    } finally {
      await close()
    }
    return EXIT.done
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof StartRefused)) throw error
    complain(error.message)
    return EXIT.refused
  }
}
