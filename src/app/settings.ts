import { existsSync, readFileSync } from 'node:fs'
import { isIP, isIPv4 } from 'node:net'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { StartRefused } from '#platform'
import { isReadOnTheWay, whyNotSafe } from './connections-outside.ts'
import { SECRET_FILE_SETTINGS, readSecretFiles } from './secret-files.ts'

/** Everything an operator may set. Read once, at start; nothing below app/ reads the environment. */
export interface Settings {
  port: number
  host: string
  dataDir: string
  /** A PostgreSQL server instead of the embedded one. */
  databaseUrl: string | undefined
  /** The same server and database as the role Praxis serves with, where DATABASE_URL's role may not make one. */
  databaseAppUrl: string | undefined
  /** Where people reach Praxis, without a slash at the end. Undefined: the address it listens on. */
  publicUrl: string | undefined
  smtpUrl: string | undefined
  mailFrom: string | undefined
  demo: boolean
  demoPassword: string | undefined
  adminEmail: string | undefined
  adminPassword: string | undefined
  rateLimits: boolean
  secret: string | undefined
  /** Where `secret` was read from, when PRAXIS_SECRET_FILE said so: a rotation writes it there. */
  secretFile: string | undefined
  metricsToken: string | undefined
  trustProxy: string | undefined
  /** Origins of other web apps that may call the API from a browser, with a bearer token. */
  corsOrigins: readonly string[]
  /** Name servers that are asked whether a host name is a clinic's; none: the machine's own. */
  dnsServers: readonly string[]
  /** Who listens to whoever finds a hole: an e-mail address or an https address. */
  securityContact: string | undefined
  /** Stripe's secret key, and the secret with which its messages are signed; without both no deposits can be asked. */
  paymentKey: string | undefined
  paymentWebhookSecret: string | undefined
  /** Another server that speaks Stripe's protocol; Stripe itself unless said. */
  paymentUrl: string | undefined
  /** A JSON file with the OpenID providers of the whole installation. */
  openidProviders: string | undefined
  logLevel: string
  poolSize: number
}

/** The start stops on it: every problem found, not the first. */
export class SettingsRefused extends StartRefused {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(
      `Praxis cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\nEvery setting is described in .env.example.`,
    )
    this.problems = problems
  }
}

type Source = Readonly<Record<string, string | undefined>>
type Read<T> = (value: string | undefined) => T

/** One reader a setting. A reader throws a sentence that begins with what the value must be. */
const READERS = {
  PORT: integer(3000, 0, 65_535),
  HOST: text('127.0.0.1', /^[\w.:-]+$/, 'must be an address or host name to listen on'),
  PRAXIS_DATA_DIR: text('./data', /./, 'must be a folder'),
  DATABASE_URL: databaseAddress,
  DATABASE_APP_URL: databaseAddress,
  PUBLIC_URL: url(['http:', 'https:'], 'must be an address such as https://praxis.example'),
  SMTP_URL: url(['smtp:', 'smtps:'], 'must be an address such as smtp://user:password@mail.example:587'),
  PRAXIS_MAIL_FROM: optional(/^[^\r\n]*@[^\r\n]+$/, 'must be an e-mail address, with a name or without'),
  PRAXIS_DEMO: onOff(true),
  PRAXIS_DEMO_PASSWORD: optional(/^.{8,128}$/, 'must have 8 to 128 characters'),
  PRAXIS_ADMIN_EMAIL: optional(/^[^@\s]+@[^@\s]+$/, 'must be an e-mail address'),
  PRAXIS_ADMIN_PASSWORD: optional(/^.{8,128}$/, 'must have 8 to 128 characters'),
  PRAXIS_RATE_LIMITS: onOff(true),
  PRAXIS_SECRET: optional(/^[\s\S]{32,}$/, 'must have at least 32 characters; make one with: openssl rand -base64 32'),
  PRAXIS_METRICS_TOKEN: optional(/^\S{16,}$/, 'must have at least 16 characters and no spaces'),
  PRAXIS_TRUST_PROXY: optional(
    /^[\da-fA-F.:,/ ]+$|^(loopback|uniquelocal|linklocal)$/,
    'must be the addresses or networks of the proxies in front',
  ),
  PRAXIS_CORS_ORIGINS: origins,
  PRAXIS_DNS_SERVERS: nameServers,
  PRAXIS_SECURITY_CONTACT: optional(
    /^([^@\s:]+@[^@\s]+|https:\/\/\S+)$/,
    'must be an e-mail address or an address that begins with https://',
  ),
  PRAXIS_PAYMENT_KEY: optional(/^\S{8,}$/, 'must be a secret key of the payment processor'),
  PRAXIS_PAYMENT_WEBHOOK_SECRET: optional(/^\S{8,}$/, 'must be the signing secret of the payment processor’s webhook'),
  PRAXIS_PAYMENT_URL: processorAddress,
  PRAXIS_OPENID_PROVIDERS: optional(/./, 'must be a JSON file'),
  PRAXIS_LOG_LEVEL: text(
    'info',
    /^(trace|debug|info|warn|error|silent)$/,
    'must be one of trace, debug, info, warn, error, silent',
  ),
  PRAXIS_POOL_SIZE: integer(16, 2, 200),
} satisfies Record<string, Read<unknown>>

export const SETTING_NAMES = [...Object.keys(READERS), ...SECRET_FILE_SETTINGS, 'PRAXIS_CONFIG']

/**
 * Reads the settings from the environment, from a file named by PRAXIS_CONFIG and from `.env` in `folder`; the first that has one wins.
 * An unknown or malformed setting is refused, with every problem listed: a setting misspelt is a setting not made.
 */
export function readSettings(environment: Source, folder: string): Settings {
  const problems: string[] = []
  const files = [
    readFile(environment['PRAXIS_CONFIG'], folder, problems),
    readFile(existsSync(path.join(folder, '.env')) ? '.env' : undefined, folder, problems),
  ]
  for (const name of Object.keys(environment))
    if (name.startsWith('PRAXIS_')) refuseUnknown(name, 'the environment', problems)
  const said = (name: string) =>
    [environment, ...files].map((source) => source[name]).find((value) => value !== undefined && value !== '')
  const inFiles = readSecretFiles(said, folder, problems)
  const find = (name: string) => said(name) ?? inFiles[name]
  const read = <K extends keyof typeof READERS>(name: K) =>
    attempt(READERS[name] as Read<ReturnType<(typeof READERS)[K]>>, name, find(name), problems)
  const settings = {
    port: read('PORT'),
    host: read('HOST'),
    dataDir: path.resolve(folder, read('PRAXIS_DATA_DIR') ?? ''),
    databaseUrl: read('DATABASE_URL'),
    databaseAppUrl: read('DATABASE_APP_URL'),
    publicUrl: read('PUBLIC_URL')?.replace(/\/+$/, ''),
    smtpUrl: read('SMTP_URL'),
    mailFrom: read('PRAXIS_MAIL_FROM'),
    demo: read('PRAXIS_DEMO'),
    demoPassword: read('PRAXIS_DEMO_PASSWORD'),
    adminEmail: read('PRAXIS_ADMIN_EMAIL'),
    adminPassword: read('PRAXIS_ADMIN_PASSWORD'),
    rateLimits: read('PRAXIS_RATE_LIMITS'),
    secret: read('PRAXIS_SECRET'),
    secretFile: absolute(folder, said('PRAXIS_SECRET_FILE')),
    metricsToken: read('PRAXIS_METRICS_TOKEN'),
    trustProxy: read('PRAXIS_TRUST_PROXY'),
    corsOrigins: read('PRAXIS_CORS_ORIGINS'),
    dnsServers: read('PRAXIS_DNS_SERVERS'),
    securityContact: read('PRAXIS_SECURITY_CONTACT'),
    paymentKey: read('PRAXIS_PAYMENT_KEY'),
    paymentWebhookSecret: read('PRAXIS_PAYMENT_WEBHOOK_SECRET'),
    paymentUrl: read('PRAXIS_PAYMENT_URL'),
    openidProviders: read('PRAXIS_OPENID_PROVIDERS'),
    logLevel: read('PRAXIS_LOG_LEVEL'),
    poolSize: read('PRAXIS_POOL_SIZE'),
  }
  if (settings.rateLimits === false && !isLoopback(settings.host)) {
    problems.push('PRAXIS_RATE_LIMITS may be off only while HOST is a loopback address')
  }
  if (settings.databaseAppUrl !== undefined && settings.databaseUrl === undefined) {
    problems.push('DATABASE_APP_URL belongs to DATABASE_URL: the embedded database makes its own role')
  }
  if ((settings.adminEmail === undefined) !== (settings.adminPassword === undefined)) {
    problems.push('PRAXIS_ADMIN_EMAIL and PRAXIS_ADMIN_PASSWORD belong together: set both or neither')
  }
  if ((settings.paymentKey === undefined) !== (settings.paymentWebhookSecret === undefined)) {
    problems.push('PRAXIS_PAYMENT_KEY and PRAXIS_PAYMENT_WEBHOOK_SECRET belong together: set both or neither')
  }
  if (problems.length > 0) throw new SettingsRefused(problems)
  return settings as Settings
}

export function isLoopback(host: string | undefined): boolean {
  return host !== undefined && (host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host))
}

function absolute(folder: string, file: string | undefined): string | undefined {
  return file === undefined ? undefined : path.resolve(folder, file)
}

function attempt<T>(read: Read<T>, name: string, value: string | undefined, problems: string[]): T | undefined {
  try {
    return read(value)
  } catch (error) {
    problems.push(`${name} ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

function refuseUnknown(name: string, place: string, problems: string[]): void {
  if (!SETTING_NAMES.includes(name)) problems.push(`${name} in ${place} is no setting of Praxis`)
}

/** A file of `NAME=value` lines, or a JSON object. */
function readFile(file: string | undefined, folder: string, problems: string[]): Source {
  if (file === undefined || file === '') return {}
  try {
    const contents = readFileSync(path.resolve(folder, file), 'utf8')
    const source: Source = file.endsWith('.json') ? flat(JSON.parse(contents)) : parseEnv(contents)
    for (const name of Object.keys(source)) refuseUnknown(name, file, problems)
    return source
  } catch (error) {
    problems.push(
      `the configuration file ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
    return {}
  }
}

function flat(contents: unknown): Source {
  if (typeof contents !== 'object' || contents === null || Array.isArray(contents))
    throw new Error('it must hold a JSON object')
  return Object.fromEntries(Object.entries(contents).map(([name, value]) => [name, String(value)]))
}

function integer(usual: number, least: number, most: number): Read<number> {
  return (value) => {
    if (value === undefined) return usual
    const number = Number(value)
    if (!/^\d+$/.test(value) || number < least || number > most)
      throw new Error(`must be a whole number from ${least} to ${most}`)
    return number
  }
}

function text(usual: string, shape: RegExp, must: string): Read<string> {
  return (value) => {
    if (value !== undefined && !shape.test(value)) throw new Error(must)
    return value ?? usual
  }
}

function optional(shape: RegExp, must: string): Read<string | undefined> {
  return (value) => {
    if (value !== undefined && !shape.test(value)) throw new Error(must)
    return value
  }
}

/** The value itself is not repeated in the message: addresses carry passwords. */
function url(protocols: readonly string[], must: string): Read<string | undefined> {
  return (value) => {
    if (value !== undefined && !(URL.canParse(value) && protocols.includes(new URL(value).protocol)))
      throw new Error(must)
    return value
  }
}

function databaseAddress(value: string | undefined): string | undefined {
  const must = 'must be a PostgreSQL address such as postgres://user:password@host:5432/praxis'
  const read = url(['postgres:', 'postgresql:'], must)(value)
  const problem = read === undefined ? undefined : whyNotSafe(read)
  if (problem !== undefined) throw new Error(problem)
  return read
}

/** The key to the clinic's money goes there with each call. */
function processorAddress(value: string | undefined): string | undefined {
  const read = url(['http:', 'https:'], 'must be an address such as https://api.stripe.com')(value)
  if (read !== undefined && isReadOnTheWay(read)) throw new Error('leaves this machine, so it must begin with https://')
  return read
}

/** Whole origins only: a pattern would one day match an attacker's. `*` is refused, for a list is what closes the door. */
function origins(value: string | undefined): readonly string[] {
  const all = (value ?? '').split(/[\s,]+/).filter((one) => one !== '')
  if (
    all.some((one) => one.includes('*') || !URL.canParse(one) || new URL(one).origin !== one || !/^https?:/.test(one))
  )
    throw new Error('must be origins such as https://portal.example, separated by commas')
  return all
}

function onOff(usual: boolean): Read<boolean> {
  return (value) => {
    if (value === undefined) return usual
    if (value !== 'on' && value !== 'off') throw new Error('must be on or off')
    return value === 'on'
  }
}

/** Addresses and not names: a name would have to be looked up first. */
function nameServers(value: string | undefined): readonly string[] {
  const all = (value ?? '').split(/[\s,]+/).filter((one) => one !== '')
  const isServer = (one: string) =>
    isIP(one.replace(/^\[(.*)\](:\d{1,5})?$/, '$1')) !== 0 || isIPv4(one.replace(/:\d{1,5}$/, ''))
  if (!all.every(isServer))
    throw new Error('must be addresses of name servers such as 9.9.9.9 or [2620:fe::fe]:53, separated by commas')
  return all
}
