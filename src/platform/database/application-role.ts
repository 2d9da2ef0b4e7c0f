import { createHash, hkdfSync } from 'node:crypto'
import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import { StartRefused } from '../start-refused.ts'
import type { ConnectionSettings } from './connect.ts'

export interface ApplicationRoleWish {
  /** Who owns the tables and migrated them. */
  owner: ConnectionSettings
  /** The installation's secret; the password of the role follows from it, so that every process of the installation knows it. */
  secret: string
  /** An address with a role that an operator made, where the owner may make none. */
  given?: string | undefined
}

/**
 * How the application connects: as a role that may read and write rows, owns nothing, and cannot look past row-level security. It is
 * made here, a member of `praxis_app` with a password of its own, because roles belong to a server and several installations may share one.
 * Refuses to start with a role that is stronger, or when none can be made.
 */
export async function applicationConnection({
  owner,
  secret,
  given,
}: ApplicationRoleWish): Promise<ConnectionSettings> {
  const settings = given === undefined ? await makeRole(owner, secret) : separate({ connectionString: given })
  await refuseStrongRole(settings)
  return settings
}

/** The parts of an address, since an address wins over a user named beside it. */
function separate({ connectionString, ...rest }: ConnectionSettings): ConnectionSettings {
  return connectionString === undefined ? rest : { ...rest, ...parseIntoClientConfig(connectionString) }
}

async function makeRole(owner: ConnectionSettings, secret: string): Promise<ConnectionSettings> {
  return asking(owner, async (client) => {
    const { rows } = await client.query<{ database: string }>('select current_database() as database')
    const database = rows[0]?.database ?? ''
    const user = roleOf(database)
    const password = Buffer.from(hkdfSync('sha256', secret, '', `database role of ${database}`, 24)).toString(
      'base64url',
    )
    const [role, literal] = [pg.escapeIdentifier(user), pg.escapeLiteral(password)]
    // Processes that start together take turns: two at once would both change one row of the catalogue, and one fail.
    await client.query('select pg_advisory_lock($1)', [7_712_742_002])
    try {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [user])
      if (rowCount === 0) await client.query(`create role ${role} login in role praxis_app`)
      await client.query(`alter role ${role} password ${literal}`)
    } catch (error) {
      throw new StartRefused(
        `Praxis serves with a role that cannot look past one clinic's rows, and could not make it (${error instanceof Error ? error.message : String(error)}). ` +
          'Either give the role in DATABASE_URL the right CREATEROLE, or let an administrator of the server run ' +
          `"create role praxis_serving login password '…' in role praxis_app" and name that role's address in DATABASE_APP_URL.`,
        { cause: error },
      )
    }
    return { ...separate(owner), user, password }
  })
}

/** PostgreSQL cuts names at 63 bytes, and two that are cut alike would be one. */
function roleOf(database: string): string {
  const name = `praxis_app_${database}`
  return Buffer.byteLength(name) <= 63
    ? name
    : `praxis_app_${createHash('sha256').update(database).digest('hex').slice(0, 32)}`
}

async function refuseStrongRole(settings: ConnectionSettings): Promise<void> {
  const problem = await asking(settings, async (client) => {
    const { rows } = await client.query<{ name: string; strong: boolean; owner: boolean; member: boolean }>(`
      select rolname as name, rolsuper or rolbypassrls as strong, pg_has_role(rolname, 'praxis_app', 'usage') as member,
        pg_has_role(rolname, (select relowner from pg_class where oid = 'platform.outbox'::regclass), 'member') as owner
      from pg_roles where rolname = current_user`)
    const role = rows[0]
    if (role === undefined) return 'its role cannot be read'
    if (role.strong) return `${role.name} is a superuser or may bypass row-level security`
    if (role.owner) return `${role.name} owns the tables, and an owner is not bound by their policies`
    return role.member ? undefined : `${role.name} is not a member of praxis_app`
  })
  if (problem !== undefined)
    throw new StartRefused(`Praxis does not serve as the role of DATABASE_APP_URL: ${problem}. See .env.example.`)
}

async function asking<T>(settings: ConnectionSettings, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...settings, application_name: 'praxis start' })
  // Whoever ends this connection fails the statement under way, which says so; the event besides would end the process without a word.
  client.on('error', () => {})
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}
