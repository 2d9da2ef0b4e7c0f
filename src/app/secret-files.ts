import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Settings whose value nobody but Praxis should read: each may be in a file instead, named by the same name with `_FILE`. */
export const SECRET_SETTINGS = [
  'DATABASE_URL',
  'DATABASE_APP_URL',
  'SMTP_URL',
  'PRAXIS_DEMO_PASSWORD',
  'PRAXIS_ADMIN_PASSWORD',
  'PRAXIS_SECRET',
  'PRAXIS_METRICS_TOKEN',
  'PRAXIS_PAYMENT_KEY',
  'PRAXIS_PAYMENT_WEBHOOK_SECRET',
] as const

export const SECRET_FILE_SETTINGS: readonly string[] = SECRET_SETTINGS.map((name) => `${name}_FILE`)

type Source = Readonly<Record<string, string | undefined>>

/**
 * The contents of the files that `find` names, as settings: how container platforms hand over secrets, which then stand neither in
 * the environment (readable in /proc and in crash reports) nor in a configuration file. What is in a file is never in a message.
 */
export function readSecretFiles(
  find: (name: string) => string | undefined,
  folder: string,
  problems: string[],
): Source {
  const found: Record<string, string> = {}
  for (const name of SECRET_SETTINGS) {
    const file = find(`${name}_FILE`)
    if (file === undefined) continue
    if (find(name) !== undefined) problems.push(`${name} and ${name}_FILE are both set: one of them is meant`)
    try {
      found[name] = readFileSync(path.resolve(folder, file), 'utf8').trim()
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
      problems.push(`${name}_FILE names a file that cannot be read (${code})`)
    }
  }
  return found
}
