import { defineConfig } from 'vitest/config'

const databaseTests = ['{src,test,bench}/**/*.db.test.ts']

// Three projects, so that whatever touches the database is tried on both servers that Praxis runs on: its own behind a
// socket, and one of the machine's behind TCP as with DATABASE_URL. Each is started once for the run; a test file makes
// its own database from the URL of `inject('databaseUrl')`.
export default defineConfig({
  test: {
    // Two workers are what the smallest supported machine has cores for.
    maxWorkers: 2,
    // What takes this long hangs; a machine busy with other things makes a test of real processes take a minute.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A forgotten `test.only` would let everything else pass unseen.
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: ['{src,test,bench,bin,web}/**/*.test.ts'], exclude: ['**/*.{db,long}.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'embedded',
          include: databaseTests,
          globalSetup: ['test/servers/start-embedded.ts'],
          setupFiles: ['test/no-secrets-in-logs.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: databaseTests,
          globalSetup: ['test/servers/start-server.ts'],
          setupFiles: ['test/no-secrets-in-logs.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['{src,test,bench}/**/*.long.test.ts'],
          testTimeout: 3_600_000,
          globalSetup: ['test/servers/start-embedded.ts'],
        },
      },
    ],
  },
})
