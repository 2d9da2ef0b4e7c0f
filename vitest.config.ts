import { defineConfig } from 'vitest/config'

const databaseTests = ['{src,test,bench}/**/*.db.test.ts']
// What depends on the server itself: connections, locks, races, crashes, plans of the search, and whether it knows every statement.
const dependOnTheServer = [
  'src/{platform,booking,availability}/**/*.db.test.ts',
  'test/{race,crash,torture,model,servers}/**/*.db.test.ts',
  'test/{app,every-statement,second-wall}.db.test.ts',
]

// Projects, so that whatever depends on the server is tried on both that Praxis runs on: its own behind a socket, and one of
// the machine's behind TCP as with DATABASE_URL; the long run tries the rest there as well (decision 0021). Each is started
// once for the run; a test file makes its own database from the URL of `inject('databaseUrl')`.
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
          include: dependOnTheServer,
          globalSetup: ['test/servers/start-server.ts'],
          setupFiles: ['test/no-secrets-in-logs.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server-rest',
          include: databaseTests,
          exclude: dependOnTheServer,
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
