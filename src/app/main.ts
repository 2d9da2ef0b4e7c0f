import { startPraxis } from './start.ts'
import { SettingsRefused, readSettings } from './settings.ts'

/** `npm start`. Ends with a message that says what to do, never with a stack trace, when the start is refused. */
try {
  const praxis = await startPraxis(readSettings(process.env, process.cwd()))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void praxis.stop().then(() => process.exit(0)))
} catch (error) {
  const isRefusal = error instanceof SettingsRefused || (error instanceof Error && ['EmbeddedPostgresError', 'MigrationFailed', 'StartRefused'].includes(error.name))
  process.stderr.write(`\n${isRefusal || !(error instanceof Error) ? String((error as Error).message ?? error) : error.stack}\n`)
  process.exit(1)
}
