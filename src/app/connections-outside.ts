/**
 * Connections that leave the machine are encrypted, and the other side is who it says it is (ASVS 5.0, 12.3.1 and 12.3.2): patients' data
 * goes over one of them, keys to accounts over another, the key to the clinic's money over the third. What an operator says otherwise is
 * done and told at every start; what is left unsaid is refused, since `pg` would then speak in the clear. Weighed against asking for TLS
 * by ourselves: a server without it would fail all the same, and with words of OpenSSL's.
 */

/** Whether an address is this machine: a loopback address, or a Unix socket. */
function isHere(host: string): boolean {
  return host === '' || host.startsWith('/') || /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
}

interface DatabaseAddress {
  host: string
  sslmode: string | undefined
}

/** As `pg` reads it: parameters overrule what stands before them, and of two the last counts. */
function addressOf(databaseUrl: string): DatabaseAddress {
  const { hostname, searchParams } = new URL(databaseUrl)
  const last = (name: string) => searchParams.getAll(name).at(-1)
  return { host: last('host') || decodeURIComponent(hostname), sslmode: last('sslmode') }
}

const SAID = ['verify-full', 'disable', 'no-verify']

/** Why this address of a database is not taken; undefined: it is. */
export function whyNotSafe(databaseUrl: string): string | undefined {
  const { host, sslmode } = addressOf(databaseUrl)
  if (isHere(host) || (sslmode !== undefined && SAID.includes(sslmode))) return undefined
  return `leaves this machine, so it must end in ?sslmode=verify-full (encrypted, and the server's certificate is checked; &sslrootcert=<file> names who signed it), or in ?sslmode=disable where the network between is yours alone`
}

/** Whether calls to an address over HTTP can be read on the way. */
export function isReadOnTheWay(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' && !isHere(hostname)
}

interface Connections {
  databaseUrl?: string | undefined
  databaseAppUrl?: string | undefined
  smtpUrl?: string | undefined
}

/** What the operator has allowed and should go on knowing. No address is repeated: they carry passwords. */
export function warningsAbout({ databaseUrl, databaseAppUrl, smtpUrl }: Connections): string[] {
  const databases = Object.entries({ DATABASE_URL: databaseUrl, DATABASE_APP_URL: databaseAppUrl })
  return [
    ...databases.flatMap(([name, url]) => (url === undefined ? [] : aboutDatabase(name, addressOf(url)))),
    ...(smtpUrl === undefined ? [] : aboutMail(new URL(smtpUrl))),
  ]
}

function aboutDatabase(name: string, { host, sslmode }: DatabaseAddress): string[] {
  if (isHere(host) || sslmode === 'verify-full') return []
  return sslmode === 'no-verify'
    ? [`${name} says sslmode=no-verify: whoever stands between can read and change everything, patients' data included`]
    : [`${name} says sslmode=disable: everything goes over the network unencrypted, patients' data included`]
}

/** src/notifications/smtp.ts wants TLS of every server elsewhere, unless the address says it does not. */
function aboutMail({ hostname, protocol, searchParams }: URL): string[] {
  if (isHere(hostname)) return []
  const isOff = (name: string) => searchParams.get(name) === 'false'
  const mayBeClear = protocol === 'smtp:' && (isOff('requireTLS') || searchParams.get('ignoreTLS') === 'true')
  const unchecked = isOff('tls.rejectUnauthorized')
  return [
    ...(mayBeClear ? ['SMTP_URL lets letters leave unencrypted; those about accounts are keys to them'] : []),
    ...(unchecked ? ['SMTP_URL checks no certificate: whoever stands between reads every letter'] : []),
  ]
}
