import { StartRefused, sqlState } from '#platform'
import type { Settings } from './settings.ts'

/** What stops a start and can be mended by whoever starts it, in words; anything else is a bug and stays as it is. */
export function whyNotStarted(error: unknown, { port, host, databaseUrl }: Settings): unknown {
  if (error instanceof StartRefused || !(error instanceof Error)) return error
  const code = 'code' in error ? error.code : undefined
  const inWords = (message: string): StartRefused => new StartRefused(message, { cause: error })
  if ('syscall' in error && error.syscall === 'listen') {
    if (code === 'EADDRINUSE')
      return inWords(`Something else listens on port ${port} already. Choose another with PORT.`)
    if (code === 'EACCES') return inWords(`This user may not listen on port ${port}. Choose one above 1023 with PORT.`)
    if (code === 'EADDRNOTAVAIL') return inWords(`${host} is no address of this machine. Set HOST to one that is.`)
  }
  if (databaseUrl === undefined) return error
  const server = new URL(databaseUrl).host
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT' || code === 'EHOSTUNREACH') {
    return inWords(
      `The PostgreSQL server ${server} of DATABASE_URL does not answer (${code}). Is it running, and is that its address?`,
    )
  }
  const said = SAID_BY_SERVER[sqlState(error) ?? '']
  return said === undefined
    ? error
    : inWords(`The PostgreSQL server ${server} of DATABASE_URL ${said} It says: ${error.message}.`)
}

const SAID_BY_SERVER: Record<string, string> = {
  '28P01': 'does not accept this user and password.',
  '28000': 'does not let this user in from here.',
  '3D000': 'has no database of that name; create it first.',
  '42501': 'does not allow this user to create schemas; let the user own the database.',
  '53300': 'has no connection left for us; raise max_connections or lower PRAXIS_POOL_SIZE.',
}
