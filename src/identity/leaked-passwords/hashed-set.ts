import { createHash } from 'node:crypto'

/**
 * A set of texts kept as the first 40 bits of their SHA-256: per 16 bits in front a bucket, in it the 24 bits after them.
 * The file is 65,536 bytes that say how many are in each bucket, then the entries, bucket by bucket. Of half a million texts that is
 * 1.5 MB, and a text that is not among them is taken for one of them once in 2.3 million times.
 * Weighed: a Bloom filter of that certainty (2 MB), and the list itself (5 MB, in which people search for words).
 */
const BUCKETS = 65_536
const ENTRY = 3

/** The file for these texts. */
export function packed(texts: Iterable<string>): Buffer {
  const buckets = Array.from({ length: BUCKETS }, () => new Set<number>())
  for (const text of texts) {
    const { bucket, entry } = placeOf(text)
    buckets[bucket]?.add(entry)
  }
  const counts = buckets.map(({ size }) => size)
  if (counts.some((count) => count > 255)) throw new Error('a bucket is fuller than one byte can say; use more buckets')
  const entries = buckets.flatMap((bucket) => [...bucket].toSorted((one, other) => one - other))
  const file = Buffer.alloc(BUCKETS + entries.length * ENTRY)
  file.set(counts)
  entries.forEach((entry, n) => file.writeUIntBE(entry, BUCKETS + n * ENTRY, ENTRY))
  return file
}

export interface HashedSet {
  readonly size: number
  has(text: string): boolean
}

/** Reads a file made by {@link packed}. */
export function hashedSet(file: Buffer): HashedSet {
  const begins = new Uint32Array(BUCKETS + 1)
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) begins[bucket + 1] = (begins[bucket] ?? 0) + (file[bucket] ?? 0)
  const size = begins[BUCKETS] ?? 0
  if (file.length !== BUCKETS + size * ENTRY) throw new Error('the file of hashes is cut off or is no such file')

  function has(text: string): boolean {
    const { bucket, entry } = placeOf(text)
    for (let n = begins[bucket] ?? 0; n < (begins[bucket + 1] ?? 0); n += 1)
      if (file.readUIntBE(BUCKETS + n * ENTRY, ENTRY) === entry) return true
    return false
  }
  return { size, has }
}

function placeOf(text: string): { bucket: number; entry: number } {
  const hash = createHash('sha256').update(text).digest()
  return { bucket: hash.readUInt16BE(0), entry: hash.readUIntBE(2, ENTRY) }
}
