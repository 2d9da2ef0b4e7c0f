import { pino } from 'pino'
import type { DestinationStream, Logger } from 'pino'
import { prettyFactory } from 'pino-pretty'

/**
 * One JSON object a line for machines; on a terminal the same in words. Line breaks in what is logged are escaped by JSON, so a line is
 * never somebody else's (ASVS 5.0, 16.4.1). `out` is for tests that read along.
 */
export function openLog(level: string, terminal: boolean, out?: DestinationStream): Logger {
  const settings = {
    level,
    redact: { paths: ['req.headers.authorization', 'req.headers.cookie'], remove: true },
    serializers: { err: errorAsLogged },
  }
  if (out !== undefined) return pino(settings, out)
  if (!terminal) return pino(settings)
  const inWords = prettyFactory({ colorize: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' })
  return pino(settings, { write: (line: string) => void process.stdout.write(String(inWords(line))) })
}

/** What an error may tell besides its message: names of things, never their contents. PostgreSQL's `detail`, `where` and parameters are rows. */
const TELLING = [
  'code',
  'constraint',
  'table',
  'column',
  'schema',
  'severity',
  'routine',
  'statusCode',
  'syscall',
] as const

/** Of many that failed in the same way the first few tell enough. */
const AT_MOST = 10

interface LoggedError {
  type: string
  message: string
  stack?: string
  cause?: LoggedError
  /** Of several at once. */
  errors?: LoggedError[]
  [telling: string]: unknown
}

function errorAsLogged(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something that is no error was thrown' }
  const telling = TELLING.flatMap((name) => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : []
  })
  const { stack, cause } = error
  return {
    type: error.name,
    message: withoutValues(error.message, error),
    ...(stack === undefined ? {} : { stack: withoutValues(stack, error) }),
    ...Object.fromEntries(telling),
    ...(cause instanceof Error ? { cause: errorAsLogged(cause) } : {}),
    ...(error instanceof AggregateError ? { errors: error.errors.slice(0, AT_MOST).map(errorAsLogged) } : {}),
  }
}

/** Errors of data (SQLSTATE class 22) quote what could not be read: `invalid input syntax for type uuid: "…"`. */
function withoutValues(text: string, error: Error): string {
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' && code.startsWith('22') ? text.replaceAll(/: "[^"]*"/g, ': "…"') : text
}
