import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { HTTPMethods } from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { findChromium } from '../../../test/servers/chromium.ts'
import { freePort } from '../../../test/servers/free-port.ts'
import { ADA, frontDoor } from '../signing-in.fixture.ts'

/** The routes behind a real port, and a page to stand on. */
async function served(): Promise<string> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const door = await frontDoor({ publicUrl: origin })
  const server = createServer((request, response) => {
    void (async () => {
      if (request.url === '/') return response.setHeader('content-type', 'text/html').end('<h1>Praxis</h1>')
      const headers = request.headers as Record<string, string>
      const method = request.method as HTTPMethods
      const given = await door.send({ method, url: request.url ?? '', headers, payload: await buffer(request) })
      for (const [name, value] of Object.entries(given.headers))
        if (value !== undefined && name !== 'content-length') response.setHeader(name, value)
      return response.writeHead(given.statusCode).end(given.rawPayload)
    })()
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return origin
}

/** Chromium with an authenticator in it that knows its owner. */
async function pageAt(origin: string): Promise<Page> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto(origin)
  return page
}

/** Text and not a function: what runs in the page is typed by the page's world, which the server's knows nothing of. */
const IN_PAGE = `async (person) => {
  const post = async (path, body = {}) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: answer.status, body: await answer.json() }
  }
  const registered = await post('/api/v1/auth/sign-up', person)
  const wanted = PublicKeyCredential.parseCreationOptionsFromJSON((await post('/api/v1/me/passkeys/options')).body)
  const made = await navigator.credentials.create({ publicKey: wanted })
  const kept = await post('/api/v1/me/passkeys', { name: 'Chromium', answer: made.toJSON() })
  const asked = PublicKeyCredential.parseRequestOptionsFromJSON((await post('/api/v1/auth/passkey/options')).body)
  const shown = await navigator.credentials.get({ publicKey: asked })
  const signedIn = await post('/api/v1/auth/passkey', { answer: shown.toJSON() })
  return { registered: registered.status, kept: kept.status, name: kept.body.passkey?.name, signedIn: signedIn.status }
}`

test('Chromium reads our options, makes a passkey and signs in with it', async () => {
  const page = await pageAt(await served())
  const outcome: unknown = await page.evaluate(`(${IN_PAGE})(${JSON.stringify(ADA)})`)
  expect(outcome).toEqual({ registered: 200, kept: 201, name: 'Chromium', signedIn: 200 })
})
