import { StartRefused } from '../start-refused.ts'

/**
 * The embedded database cannot be had. The message is written for the person at the terminal: what is wrong, and what
 * to do about it. Not a refusal: nobody who calls the API can cause or cure it.
 */
export class EmbeddedPostgresError extends StartRefused {}

/** The `code` of a Node system error such as `ENOENT`, or undefined for anything else. */
export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
