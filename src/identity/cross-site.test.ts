import { expect, test } from 'vitest'
import { Refusal } from '#platform'
import { refuseCrossSite } from './cross-site.ts'

const HOST = 'riverside.example:8443'
const PUBLIC = 'https://praxis.example'

test.each([
  ['a page of ours, as the browser says', { 'sec-fetch-site': 'same-origin', origin: `https://${HOST}` }],
  ['an address typed in', { 'sec-fetch-site': 'none' }],
  [
    'a page of ours behind a proxy that speaks http to us',
    { 'sec-fetch-site': 'same-origin', origin: 'https://anything.example' },
  ],
  ['the public address', { origin: PUBLIC }],
  ['the host that was called', { origin: `http://${HOST}` }],
  ['no browser at all', {}],
])('lets in: %s', (_what, headers) => {
  expect(() => refuseCrossSite({ method: 'POST', headers, host: HOST }, PUBLIC)).not.toThrow()
})

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
  ['another site in a sandbox', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
  ['a neighbour below the same domain', { 'sec-fetch-site': 'same-site', origin: 'https://blog.riverside.example' }],
  ['another site in a browser without fetch metadata', { origin: 'https://evil.example' }],
  ['another port of this host', { origin: 'https://riverside.example' }],
  ['a host that only begins like ours', { origin: `https://${HOST}.evil.example` }],
  ['a null origin', { origin: 'null' }],
  ['an origin that is no URL', { origin: 'riverside' }],
])('refuses: %s', (_what, headers) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])
    expect(() => refuseCrossSite({ method, headers, host: HOST }, PUBLIC)).toThrow(Refusal)
})

test.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing and passes', (method) => {
  expect(() =>
    refuseCrossSite({ method, headers: { 'sec-fetch-site': 'cross-site' }, host: HOST }, PUBLIC),
  ).not.toThrow()
})
