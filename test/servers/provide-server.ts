import type { TestProject } from 'vitest/node'

import { startTestServer, type TestServerKind } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's connection to the server of this run. */
    databaseUrl: string
    databaseKind: TestServerKind
  }
}

/** A global setup that starts the server once for the run and stops it afterwards. */
export function provideServer(kind: TestServerKind) {
  return async (project: TestProject): Promise<() => Promise<void>> => {
    const server = await startTestServer(kind)
    project.provide('databaseUrl', server.url)
    project.provide('databaseKind', kind)
    return () => server.stop()
  }
}
