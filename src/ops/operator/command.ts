import type { Authentication } from '#identity'
import type { Database } from '#platform'

/** What a command of the operator works with. */
export interface Operator {
  /** The whole installation. */
  database: Database
  authentication: Authentication
  /** The installation's secrets as one text, and the file they stand in; without one they come from the environment. */
  secret: { text: string; file: string | undefined }
  /** Where people reach Praxis, without a slash at the end: links begin with it. */
  publicUrl: string
  /** Epoch milliseconds. */
  now: () => number
  /** Who sits at the terminal, as the machine knows them; for the audit trail. */
  name: string
  /** One line of the answer. */
  print: (line: string) => void
}

export interface CommandOption {
  /** What stands after it in the help, `<address>`; without one it is a switch. */
  value?: string
  says: string
  required?: boolean
}

/** `{ email: '…' }` for `--email …`; a switch that was set is `true`. Required ones are there. */
export type Given = Readonly<Record<string, string | true | undefined>>

/** One thing an operator can do, in a file of its own under commands/, listed in commands.ts. */
export interface OperatorCommand {
  /** As it is typed: `admin grant`. */
  name: string
  /** One line, for the list. */
  summary: string
  /** What it does, what it does not, and what to do next: shown by --help. */
  explains: string
  options: Readonly<Record<string, CommandOption>>
  /** A refusal is printed, not thrown further; everything else that is thrown is a bug. */
  run: (operator: Operator, given: Given) => Promise<void>
}

/** The text of an option that the command requires. */
export function textOf(given: Given, option: string): string {
  const value = given[option]
  if (typeof value !== 'string') throw new Error(`the command reads --${option} and does not require it`)
  return value
}
