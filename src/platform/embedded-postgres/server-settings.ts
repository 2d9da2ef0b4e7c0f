/** PostgreSQL settings, by their own names; passed on the command line, where nothing in the cluster overrides them. */
export type ServerSettings = Record<string, string>

export const SOCKET_PORT = 5432

/**
 * For a practice on one small machine: little memory, every acknowledged commit on the disk (fsync and
 * synchronous_commit stay on), and nobody but this user can reach it.
 */
export function serverSettings(socketDir: string, major: number): ServerSettings {
  return {
    listen_addresses: '',
    port: String(SOCKET_PORT),
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '64MB',
    huge_pages: 'off',
    // Since 18 reads go through worker processes by default: three more processes, for nothing at this size.
    ...(major >= 18 ? { io_method: 'sync' } : {}),
    max_wal_size: '256MB',
    min_wal_size: '64MB',
    max_wal_senders: '2',
    max_logical_replication_workers: '0',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_destination: 'stderr',
    logging_collector: 'off',
    log_checkpoints: 'off',
    // Above `error`: a statement's failure is its caller's to report, and may quote a patient's data.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
}

export function asArguments(settings: ServerSettings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
