// node bin/with-setup.mjs <script.ts> [arguments]
//
// Makes the installation complete, then runs the script under the Node that package.json pins. The one file that must
// run under whatever Node a machine carries (20 or newer) and before anything is installed: plain JavaScript, no imports
// but Node's.

import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stampPath = join(modules, '.praxis-installed')
const lockPath = join(root, '.setup.lock')
const OLDEST_NODE = 20

const [script, ...scriptArguments] = process.argv.slice(2)
if (script === undefined) fail('Say which script to run: node bin/with-setup.mjs src/app/main.ts')
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  fail(
    `Node ${process.versions.node} is too old to set Praxis up. Install Node ${OLDEST_NODE} or newer: https://nodejs.org`,
  )
}

const wanted = fingerprint()
if (stamp() !== wanted) await makeComplete()
run(pinnedNode(), [script, ...scriptArguments])

/** Everything that decides what `npm ci` installs here. Scripts and the like in package.json may change freely. */
function fingerprint() {
  const { dependencies, devDependencies, optionalDependencies } = readJson(join(root, 'package.json'))
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies]))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex')
}

function stamp() {
  try {
    return readFileSync(stampPath, 'utf8')
  } catch {
    return null
  }
}

function writeStamp() {
  try {
    writeFileSync(stampPath, wanted)
  } catch {
    // Somebody else's or a read-only installation: complete all the same, looked through again at the next start.
  }
}

/** Installs, unless somebody did already: by hand, in a container image, or another start that we waited for. */
async function makeComplete() {
  if (isComplete()) return writeStamp()
  const release = await takeTurn()
  try {
    if (stamp() === wanted) return
    await install()
    if (!existsSync(pinnedNodePath()) && nodeIsTooOld()) {
      fail(
        `npm installed everything but Node for ${process.platform}-${process.arch} (${pinnedNodePath()}). ` +
          'If the network broke off, run this again; on a system without that package, install Node 26 yourself.',
      )
    }
    writeStamp()
  } finally {
    release()
  }
}

/**
 * Whether node_modules holds every package of package-lock.json, by npm's own record of what it installed, which it
 * writes last, and by a look at each directory. Optional packages are those of other platforms.
 */
function isComplete() {
  try {
    const installed = readJson(join(modules, '.package-lock.json')).packages
    const locked = Object.entries(readJson(join(root, 'package-lock.json')).packages).filter(([path]) => path !== '')
    const present = ([path, { version, integrity, optional }]) =>
      installed[path] === undefined
        ? optional === true
        : installed[path].version === version &&
          installed[path].integrity === integrity &&
          existsSync(join(root, path, 'package.json'))
    return locked.every(present) && (existsSync(pinnedNodePath()) || !nodeIsTooOld())
  } catch {
    return false
  }
}

async function install() {
  say('Installing what Praxis needs (npm ci): once, half a minute to a few minutes with the network at hand …')
  try {
    accessSync(existsSync(modules) ? modules : root, constants.W_OK)
  } catch {
    fail(`This user may not write to ${root}. Run "npm ci" there as the user who owns it, then start again.`)
  }
  // Gone first, so that an installation broken off does not look complete.
  rmSync(stampPath, { force: true })
  rmSync(join(modules, '.package-lock.json'), { force: true })
  const started = performance.now()
  const code = await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) {
    fail(
      `npm ci failed (exit code ${code}); its own words are above. Praxis installs its parts from the npm registry ` +
        'the first time: check the network, a proxy (npm config get proxy) and free disk space, then run this again. ' +
        'It begins anew each time and needs no cleaning up.',
    )
  }
  say(`Installed in ${Math.round((performance.now() - started) / 1000)} s. From now on no network is needed to start.`)
}

/** The npm that runs us under the Node that it runs under (ours may be the one that is about to be replaced), or PATH's. */
function npm(args) {
  const { npm_execpath: npmScript, npm_node_execpath: npmNode } = process.env
  const known = npmScript?.endsWith('.js') && existsSync(npmScript) && !npmScript.startsWith(modules)
  const node = npmNode && existsSync(npmNode) ? npmNode : process.execPath
  const [file, before] = known ? [node, [npmScript]] : ['npm', []]
  // Its output goes to stderr: stdout belongs to the script, which may print one JSON object a line.
  const child = spawn(file, [...before, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
  return new Promise((done) => {
    child.on('exit', (code, signal) => done(code ?? signal))
    child.on('error', (error) => {
      if (error.code !== 'ENOENT') throw error
      fail('npm was not found. It comes with Node (https://nodejs.org); on Debian: apt-get install npm')
    })
    forwardSignals(child)
  })
}

/**
 * One installation at a time in one checkout. A file that its owner touches every second: Node 20 has no file locks, and
 * a pid says nothing across containers. A lock untouched for a while is a dead owner's; of several who take it over at
 * once the last writer has it.
 */
async function takeTurn() {
  const TOUCH_MS = 1000
  const DEAD_AFTER_MS = 8000
  const token = randomUUID()
  for (let told = false; ; await sleep(300)) {
    try {
      writeFileSync(lockPath, token, { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`${lockPath} cannot be written (${error.code}). Make the directory writable.`)
    }
    const touchedAt = modifiedAt(lockPath)
    if (touchedAt !== null && Date.now() - touchedAt > DEAD_AFTER_MS) {
      writeFileSync(`${lockPath}.${token}`, token)
      renameSync(`${lockPath}.${token}`, lockPath)
      await sleep(500)
      if (read(lockPath) === token) break
    }
    if (!told) say('Another Praxis is installing in this directory; waiting for it …')
    told = true
  }
  const touch = setInterval(() => utimesSync(lockPath, new Date(), new Date()), TOUCH_MS)
  const release = () => {
    clearInterval(touch)
    if (read(lockPath) === token) rmSync(lockPath, { force: true })
  }
  process.once('exit', release)
  return release
}

function pinnedNodePath() {
  const names = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`]
  const paths = names.map((name) => join(modules, name, 'bin', 'node'))
  return paths.find((path) => existsSync(path)) ?? paths[0]
}

function nodeIsTooOld() {
  return Number.parseInt(process.versions.node, 10) < 26
}

/** The pinned Node; where there is none for this platform, the one we run under if it is as new. */
function pinnedNode() {
  const path = pinnedNodePath()
  if (existsSync(path) && spawnSync(path, ['--version']).status === 0) return path
  if (!nodeIsTooOld()) return process.execPath
  fail(
    `Praxis needs Node 26, and ${path} does not run here (${process.platform}-${process.arch}; on Alpine its C library ` +
      'is missing). Install Node 26 on this machine, or use a system with glibc such as Debian.',
  )
}

/** Becomes the script where Node can (no second process, signals and exit code are its own), otherwise runs it. */
function run(node, args) {
  // Without npm in between too, whatever says "node" from here on means this one.
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` }
  if (typeof process.execve === 'function' && process.execPath === node) {
    process.execve(node, [node, ...args], env)
  }
  const child = spawn(node, args, { stdio: 'inherit', env })
  forwardSignals(child)
  child.on('error', (error) => fail(`${node} cannot be run: ${error.message}`))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 1
    if (signal === null) return
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/** Each signal once: a terminal sends Ctrl-C to us and the child alike, and npm forwards what it gets on top of that. */
function forwardSignals(child) {
  const sent = new Set()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      const fromTerminal = signal === 'SIGINT' && process.stdin.isTTY === true
      if (!fromTerminal && !sent.has(signal)) child.kill(signal)
      sent.add(signal)
    })
  }
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function modifiedAt(path) {
  try {
    return statSync(path).mtimeMs
  } catch {
    return null
  }
}

function say(message) {
  process.stderr.write(`${message}\n`)
}

function fail(message) {
  say(`\nPraxis cannot start: ${message}`)
  process.exit(1)
}
