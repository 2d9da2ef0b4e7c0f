import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Link } from './event.ts'

/** The end of a clinic's trail at some moment, as it is written down where the database cannot reach. */
export interface PublishedHead extends Link {
  clinicId: string
}

/** A head as it stands in the file and in the log: clinic, number and hash. */
const LINE = /^([0-9a-f-]{36}):(\d{1,15}):([0-9a-f]{64})$/

/** What is none of ours is left out. */
export function readHeads(lines: readonly string[]): PublishedHead[] {
  return lines.flatMap((line) => {
    const [, clinicId, number, hash] = LINE.exec(line.trim()) ?? []
    if (clinicId === undefined || number === undefined || hash === undefined) return []
    return [{ clinicId, number: Number(number), hash: Buffer.from(hash, 'hex') }]
  })
}

export function writtenHead({ clinicId, number, hash }: PublishedHead): string {
  return `${clinicId}:${number}:${hash.toString('hex')}`
}

export interface HeadStore {
  read: () => Promise<readonly PublishedHead[]>
  write: (heads: readonly PublishedHead[]) => Promise<void>
}

/**
 * Where the ends of the audit trails are kept outside the database: whoever can write every table, and puts an older state of them all
 * back, cannot write here. Replaced whole, so that a crash leaves the old ones or the new.
 */
export function headsIn(file: string): HeadStore {
  return {
    read: async () => readHeads((await readFile(file, 'utf8').catch(() => '')).split('\n')),
    async write(heads) {
      await writeFile(`${file}.new`, `${heads.map(writtenHead).join('\n')}\n`, { mode: 0o600 })
      await rename(`${file}.new`, file)
    },
  }
}
