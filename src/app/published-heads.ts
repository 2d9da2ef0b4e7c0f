import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PublishedHead } from '#identity'

/** A head as it stands in the file and in the log: clinic, number and hash. */
const LINE = /^([0-9a-f-]{36}):(\d{1,15}):([0-9a-f]{64})$/

/** Heads as they are written down, one text each. */
export function readHeads(lines: readonly string[]): PublishedHead[] {
  return lines.flatMap((line) => {
    const [, clinicId, number, hash] = LINE.exec(line.trim()) ?? []
    if (clinicId === undefined || number === undefined || hash === undefined) return []
    return [{ clinicId, number: Number(number), hash: Buffer.from(hash, 'hex') }]
  })
}

/**
 * Where the ends of the audit trails are kept outside the database: whoever can write every table, and puts an older state of them all
 * back, cannot write here. Replaced whole, so that a crash leaves the old ones or the new.
 */
export function publishedHeads(dataDir: string) {
  const file = path.join(dataDir, 'audit-heads')
  return {
    read: async (): Promise<PublishedHead[]> => readHeads((await readFile(file, 'utf8').catch(() => '')).split('\n')),
    async write(heads: readonly PublishedHead[]): Promise<void> {
      const lines = heads.map(({ clinicId, number, hash }) => `${clinicId}:${number}:${hash.toString('hex')}`)
      await writeFile(`${file}.new`, `${lines.join('\n')}\n`, { mode: 0o600 })
      await rename(`${file}.new`, file)
    },
  }
}
