// A process that owns a data directory and runs its database, as Praxis does, for tests that kill it.
// Prints one line of JSON when it is up, or its refusal; stops on SIGTERM.

import { ownDataDirectory, startEmbeddedPostgres } from './index.ts'

const [directory = ''] = process.argv.slice(2)
const say = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`)
const log = { info() {}, warn: (message: string) => say({ warning: message }), error: console.error }

try {
  const dataDir = await ownDataDirectory(directory)
  dataDir.announce('http://127.0.0.1:3000')
  const postgres = await startEmbeddedPostgres({ dataDir, log, settings: { fsync: 'off' } })
  say({ connection: postgres.connection, pid: postgres.pid(), ranAs: postgres.ranAs })
  process.once('SIGTERM', () => void postgres.stop().then(() => process.exit(0)))
  setInterval(() => {}, 60_000)
} catch (error) {
  say({ refusal: error instanceof Error ? error.message : String(error) })
  process.exitCode = 1
}
