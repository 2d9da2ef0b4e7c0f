export { EmbeddedPostgresError } from './embedded-postgres-error.ts'
export { findInstalledPostgres, type PostgresBinaries } from './find-binaries.ts'
export { hasEmbeddedPostgres, reachRunningPostgres } from './reach-running.ts'
export { ownDataDirectory, type OwnedDataDirectory } from './own-data-directory.ts'
export {
  type EmbeddedConnection,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './start-embedded-postgres.ts'
