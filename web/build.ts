import { createHash } from 'node:crypto'
import { glob, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))
const dist = join(root, 'dist')
const STAMP = '.sources'

/**
 * Builds web/dist when its sources (or the lockfile, which pins every library in it) are not the ones it was built from.
 * The new folder is complete before it takes the old one's place, so a build that fails or is killed leaves the old page.
 * Vite is imported only then: an installed tree starts without loading it.
 * @returns the folder to serve.
 */
export async function buildWebIfStale(log: (line: string) => void): Promise<string> {
  const wanted = await fingerprint()
  if ((await stampOf(dist)) === wanted) return dist
  await clearAbandoned()
  log('building the web app (first start, or its sources changed) …')
  const started = performance.now()
  const fresh = join(root, `.dist-${process.pid}`)
  const { build } = await import('vite')
  const config = {
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: fresh, emptyOutDir: true },
  } as const
  await forProduction(() => build(config))
  await writeFile(join(fresh, STAMP), wanted)
  await swap(fresh, wanted)
  log(`built the web app in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return dist
}

/** Vite believes the NODE_ENV it finds, and Vitest's means React for developers: a page three times as large, with the paths of this machine. */
async function forProduction(work: () => Promise<unknown>): Promise<void> {
  const found = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await work()
  } finally {
    if (found === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = found
  }
}

/** Two processes may build at once; whoever comes second finds the same stamp in place and drops its own copy. */
async function swap(fresh: string, wanted: string): Promise<void> {
  const old = join(root, `.dist-old-${process.pid}`)
  await rename(dist, old).catch(() => mkdir(root, { recursive: true }))
  try {
    await rename(fresh, dist)
  } catch (error) {
    if ((await stampOf(dist)) !== wanted) throw error
    await rm(fresh, { recursive: true, force: true })
  }
  await rm(old, { recursive: true, force: true })
}

/** Folders of builds whose process was killed half way. */
async function clearAbandoned(): Promise<void> {
  const abandoned = (await readdir(root)).filter(
    (name) => name.startsWith('.dist-') && !isRunning(Number(name.split('-').at(-1))),
  )
  for (const name of abandoned) await rm(join(root, name), { recursive: true, force: true })
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const stampOf = (folder: string): Promise<string | undefined> =>
  readFile(join(folder, STAMP), 'utf8').catch(() => undefined)

/** A digest of every file the bundle is made from, by path and content: times of files differ between clones. */
export async function fingerprint(): Promise<string> {
  const files: string[] = []
  for await (const file of glob('**/*.{ts,tsx,css,html,svg}', { cwd: root, exclude: isNotSource })) files.push(file)
  const hash = createHash('sha256')
  for (const file of [...files.toSorted(), '../package-lock.json'])
    hash.update(file).update(await readFile(join(root, file)))
  return hash.digest('hex')
}

const isNotSource = (name: string): boolean =>
  /^(dist|\.dist-.*)$|\.(test|e2e)\.tsx?$|^(build|playwright\.config)\.ts$/.test(name)

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWebIfStale(console.log)
