import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

/** Under the Node that serves, and in a process of its own: a library loads once. */
function load(script: string): string {
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, expect.any(String)])
  return stderr
}
const ours = path.join(import.meta.dirname, 'library.ts')

test('the library says that it does not know this Node; through us it does not', () => {
  // When it knows this Node, or says it otherwise, library.ts has outlived its reason or misses it.
  expect(load(`await import('oidc-provider')`)).toContain('oidc-provider WARNING: Unsupported runtime.')
  expect(load(`await import(${JSON.stringify(ours)})`)).toBe('')
})

test('what is written afterwards is not kept back', () => {
  const said = load(`
    await import(${JSON.stringify(ours)})
    console.warn('oidc-provider WARNING: another one')
    console.warn('oidc-provider WARNING: Unsupported runtime. Said by somebody later.')
  `)
  expect(said).toContain('another one')
  expect(said).toContain('Said by somebody later.')
})
