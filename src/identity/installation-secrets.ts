/** What sessions, keys and the audit trail are sealed with. Sealed things remember the version, so a version never means another value. */
export interface InstallationSecret {
  version: number
  value: string
}

const LEAST = 32
const VERSIONED = /^(\d{1,6}):([^,\n]+)$/

/**
 * Reads `3:newest,2:older,1:oldest` (also one a line): the first seals, the others still open what they sealed. Text of any other
 * shape is one secret alone, version 1, as every installation begins. Throws without repeating what it read.
 */
export function secretsOf(text: string): readonly InstallationSecret[] {
  const entries = text
    .trim()
    .split(/[,\n]/)
    .map((entry) => VERSIONED.exec(entry.trim()))
  const secrets = entries.every((entry) => entry !== null)
    ? entries.map((entry) => ({ version: Number(entry[1]), value: entry[2] ?? '' }))
    : [{ version: 1, value: text.trim() }]
  if (secrets.some(({ value }) => value.length < LEAST))
    throw new Error(`the installation secret needs at least ${LEAST} characters`)
  if (new Set(secrets.map(({ version }) => version)).size < secrets.length)
    throw new Error('two installation secrets have the same version')
  return secrets
}

/** Of all of them the one that changes last: what must stay the same through a rotation, such as a password that a server keeps, is made of it. */
export function oldestSecret(text: string): string {
  const oldest = secretsOf(text).toSorted((a, b) => a.version - b.version)[0]
  if (oldest === undefined) throw new Error('an installation has a secret')
  return oldest.value
}

/** The same secrets with a new one in front, written as {@link secretsOf} reads them. */
export function withNewSecret(text: string, value: string): string {
  const secrets = secretsOf(text)
  if (secrets.some((secret) => /[,\n]/.test(secret.value)))
    throw new Error('the present secret has a comma or a line break in it, so another cannot be put in front of it')
  const version = Math.max(...secrets.map((secret) => secret.version)) + 1
  return [{ version, value }, ...secrets].map((secret) => `${secret.version}:${secret.value}`).join(',')
}
