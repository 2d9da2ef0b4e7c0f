import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { InstallationProvider } from '#identity'
import { StartRefused } from '#platform'

const Provider = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]{0,30}$' }),
    label: Type.String({ minLength: 1, maxLength: 60 }),
    issuer: Type.String({ pattern: '^https?://' }),
    clientId: Type.String({ minLength: 1 }),
    clientSecret: Type.Optional(Type.String({ minLength: 1 })),
    clientSecretFile: Type.Optional(Type.String({ minLength: 1 })),
    opensAccounts: Type.Optional(Type.Boolean()),
    provesTwoFactors: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
const Providers = Type.Array(Provider, { maxItems: 50 })

/**
 * The OpenID providers of the whole installation, from the JSON file that PRAXIS_OPENID_PROVIDERS names. A secret may stand in a file of
 * its own, as secret stores hand them out; its path counts from this file. Refuses the start and says what is wrong, never with a value.
 */
export function readOpenidProviders(file: string | undefined): InstallationProvider[] {
  if (file === undefined) return []
  const providers = parsed(file)
  const ids = new Set(providers.map(({ id }) => id))
  if (ids.size < providers.length) throw unfit(file, 'two providers have one id')
  return providers.map(
    ({ clientSecret, clientSecretFile, opensAccounts = false, provesTwoFactors = false, ...rest }) => ({
      ...rest,
      clientSecret: clientSecret ?? (clientSecretFile === undefined ? null : secretIn(file, clientSecretFile)),
      opensAccounts,
      provesTwoFactors,
    }),
  )
}

function parsed(file: string) {
  let contents: unknown
  try {
    contents = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw unfit(file, error instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read')
  }
  if (Value.Check(Providers, contents)) return contents
  const places = [...Value.Errors(Providers, contents)].map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message}`,
  )
  throw unfit(file, places.join('; '))
}

function secretIn(file: string, secretFile: string): string {
  try {
    return readFileSync(path.resolve(path.dirname(file), secretFile), 'utf8').trim()
  } catch {
    throw unfit(file, `the secret file ${secretFile} cannot be read`)
  }
}

function unfit(file: string, why: string): StartRefused {
  return new StartRefused(
    `The OpenID providers in ${file}, which PRAXIS_OPENID_PROVIDERS names, cannot be used: ${why}.`,
  )
}
