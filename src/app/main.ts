import { startPraxis, type Praxis } from './start.ts'
import { StartRefused } from '#platform'
import { readSettings } from './settings.ts'

/** `npm start`. Ends with a message that says what to do, never with a stack trace, when the start is refused. */
let praxis: Praxis | undefined
let stopping = false
// Before the start, which takes a while, and once for all signals: at a terminal Ctrl-C comes twice, from it and from npm.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    if (praxis === undefined) process.exit(1)
    void praxis.stop().then(() => process.exit(0))
  })
}
try {
  praxis = await startPraxis(readSettings(process.env, process.cwd()))
} catch (error) {
  const shown = error instanceof StartRefused ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`\n${shown}\n`)
  process.exit(1)
}
