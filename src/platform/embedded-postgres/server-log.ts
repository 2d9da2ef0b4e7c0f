import { closeSync, openSync } from 'node:fs'
import { copyFile, open, stat, truncate } from 'node:fs/promises'

const LARGEST_BYTES = 8 * 1024 * 1024
const CHECK_EVERY_MS = 60_000

/**
 * PostgreSQL's own log file. It writes there itself, not through a pipe of ours: a blocked or dead Praxis must neither
 * hold it up nor lose its last words. The size is kept by copying away and truncating, which suits a writer in append
 * mode: at most two files of 8 MiB and what a minute brings.
 */
export class ServerLog {
  readonly path: string
  #timer: NodeJS.Timeout | undefined

  constructor(path: string) {
    this.path = path
  }

  /** Starts keeping the size; the process may end all the same. */
  watch(): void {
    this.#timer = setInterval(() => void this.shorten().catch(() => {}), CHECK_EVERY_MS).unref()
  }

  unwatch(): void {
    clearInterval(this.#timer)
  }

  async shorten(largestBytes = LARGEST_BYTES): Promise<void> {
    if ((await this.size()) <= largestBytes) return
    await copyFile(this.path, `${this.path}.1`)
    await truncate(this.path)
  }

  /** Runs `use` with a descriptor to hand to a child process. */
  withDescriptor<T>(use: (descriptor: number) => T): T {
    const descriptor = openSync(this.path, 'a', 0o600)
    try {
      return use(descriptor)
    } finally {
      closeSync(descriptor)
    }
  }

  async size(): Promise<number> {
    return stat(this.path).then(
      (info) => info.size,
      () => 0,
    )
  }

  /** What was written after `offset`, at most its last 16 KiB. */
  async since(offset: number): Promise<string> {
    const size = await this.size()
    const from = Math.max(offset, size - 16_384)
    if (size <= from) return ''
    const file = await open(this.path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from)
      return buffer.subarray(0, bytesRead).toString()
    } finally {
      await file.close()
    }
  }
}
