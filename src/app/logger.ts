import { pino } from 'pino'
import type { Logger } from 'pino'
import { prettyFactory } from 'pino-pretty'

/**
 * One JSON object a line for machines; on a terminal the same in words. Left out are credentials, and what PostgreSQL quotes from
 * rows in the details of its errors: those are people's.
 */
export function openLog(level: string, terminal: boolean): Logger {
  const redact = {
    paths: ['req.headers.authorization', 'req.headers.cookie', 'err.detail', 'err.where', 'err.parameters'],
    remove: true,
  }
  if (!terminal) return pino({ level, redact })
  const inWords = prettyFactory({ colorize: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' })
  return pino({ level, redact }, { write: (line: string) => void process.stdout.write(String(inWords(line))) })
}
