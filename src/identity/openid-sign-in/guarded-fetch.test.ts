import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { ForbiddenAddress, guardedFetch, refuseAddress } from './guarded-fetch.ts'

const OUTSIDE = { loopback: false, ownNetwork: false }
const GET = { method: 'GET', headers: {}, body: undefined, redirect: 'manual' } as const

test.each([
  'http://id.example',
  'ftp://id.example',
  'file:///etc/passwd',
  'https://user:password@id.example',
  'https://127.0.0.1',
  'https://127.1',
  'https://0x7f000001',
  'https://2130706433',
  'https://[::1]',
  'https://[::ffff:127.0.0.1]',
  'https://[::ffff:a00:1]',
  'https://0.0.0.0',
  'https://10.0.0.1',
  'https://172.16.0.1',
  'https://192.168.1.1',
  'https://169.254.169.254',
  'https://100.64.0.1',
  'https://[fe80::1]',
  'https://[fd00::1]',
  'https://[64:ff9b::7f00:1]',
  'https://[2002:7f00:1::]',
  'https://224.0.0.1',
  'https://255.255.255.255',
])('%s may not be called', (address) => {
  expect(() => refuseAddress(new URL(address), OUTSIDE)).toThrow(ForbiddenAddress)
})

test.each(['https://id.example', 'https://93.184.216.34', 'https://[2606:2800:220:1::1]'])('%s may', (address) => {
  expect(() => refuseAddress(new URL(address), OUTSIDE)).not.toThrow()
})

test('a name that means this machine is not called, though the name looks harmless', async () => {
  let calls = 0
  const server = createServer((_request, response) => {
    calls += 1
    response.end('{}')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  await expect(guardedFetch(OUTSIDE)(`https://localhost:${port}/`, GET)).rejects.toThrow()
  expect(calls).toBe(0)
  const here = await guardedFetch({ loopback: true, ownNetwork: false })(`http://localhost:${port}/`, GET)
  expect([here.status, calls]).toEqual([200, 1])
})

test('a redirect is not followed, and an endless answer is not read', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/away') return response.writeHead(302, { location: '/inside' }).end()
    if (request.url === '/inside') return response.end('secret')
    return response.end(Buffer.alloc(2_000_000))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const fetch = guardedFetch({ loopback: true, ownNetwork: false })
  expect((await fetch(`http://127.0.0.1:${port}/away`, GET)).status).toBe(302)
  await expect(fetch(`http://127.0.0.1:${port}/endless`, GET)).rejects.toThrow()
})
