import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readFileSync } from 'node:fs'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { SETTING_NAMES, SettingsRefused, readSettings } from './settings.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'praxis-settings-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment, folder)
  } catch (error) {
    if (error instanceof SettingsRefused) return error.problems
    throw error
  }
  return []
}

test('with nothing set, Praxis listens on the own machine, keeps its data here and shows the demonstration', () => {
  expect(readSettings({ PATH: '/usr/bin' }, folder)).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    dataDir: path.join(folder, 'data'),
    demo: true,
    rateLimits: true,
    databaseUrl: undefined,
    publicUrl: undefined,
  })
})

test('every problem is listed, not the first', () => {
  const problems = problemsOf({
    PORT: '70000',
    DATABASE_URL: 'mysql://somewhere',
    PUBLIC_URL: 'praxis.example',
    PRAXIS_DEMO: 'maybe',
    PRAXIS_ADMIN_EMAIL: 'amir@praxis.example',
    PRAXIS_COLOUR: 'green',
  })
  expect(problems.map((problem) => problem.replace(/ .*/, '')).toSorted()).toEqual([
    'DATABASE_URL',
    'PORT',
    'PRAXIS_ADMIN_EMAIL',
    'PRAXIS_COLOUR',
    'PRAXIS_DEMO',
    'PUBLIC_URL',
  ])
})

test('a refused address is not repeated, for it may carry a password', () => {
  expect(problemsOf({ SMTP_URL: 'http://user:hunter2@mail.example' }).join()).not.toContain('hunter2')
})

test('the environment wins over the configuration file, and that over .env', () => {
  writeFileSync(path.join(folder, '.env'), 'PORT=1001\nHOST=127.0.0.2\nPRAXIS_DEMO=off\n')
  writeFileSync(path.join(folder, 'praxis.json'), JSON.stringify({ PORT: 1002, HOST: '127.0.0.3' }))
  expect(readSettings({ PORT: '1003', PRAXIS_CONFIG: 'praxis.json' }, folder)).toMatchObject({
    port: 1003,
    host: '127.0.0.3',
    demo: false,
  })
})

test('a file with a setting misspelt, or that is not there, stops the start', () => {
  writeFileSync(path.join(folder, '.env'), 'PRAXIS_DEMMO=off\n')
  expect(problemsOf({ PRAXIS_CONFIG: 'nowhere.json' })).toEqual([
    expect.stringContaining('nowhere.json cannot be read'),
    'PRAXIS_DEMMO in .env is no setting of Praxis',
  ])
})

test('rate limits may be off only on the own machine', () => {
  expect(problemsOf({ PRAXIS_RATE_LIMITS: 'off', HOST: '0.0.0.0' })).toEqual([
    'PRAXIS_RATE_LIMITS may be off only while HOST is a loopback address',
  ])
  expect(problemsOf({ PRAXIS_RATE_LIMITS: 'off', HOST: '127.0.0.1' })).toEqual([])
})

test('the public address is a setting of the start and of nothing before it (case 40)', () => {
  for (const publicUrl of ['https://one.example', 'https://two.example'])
    expect(readSettings({ PUBLIC_URL: `${publicUrl}/` }, folder).publicUrl).toBe(publicUrl)
})

test('.env.example describes every setting', () => {
  const example = readFileSync(path.resolve(import.meta.dirname, '../../.env.example'), 'utf8')
  const described = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1] ?? '')
  expect([...described, 'PRAXIS_CONFIG'].toSorted()).toEqual(SETTING_NAMES.toSorted())
})

test('every secret may be in a file of its own, and is not repeated when something is wrong with it', () => {
  writeFileSync(path.join(folder, 'mail'), 'smtp://user:hunter2@mail.example\n')
  writeFileSync(path.join(folder, 'broken'), 'http://user:hunter2@mail.example\n')
  expect(readSettings({ SMTP_URL_FILE: 'mail' }, folder).smtpUrl).toBe('smtp://user:hunter2@mail.example')
  expect(problemsOf({ SMTP_URL_FILE: 'broken' }).join()).toMatch(/^SMTP_URL must be an address such as/)
  expect(problemsOf({ SMTP_URL_FILE: 'broken' }).join()).not.toContain('hunter2')
  expect(problemsOf({ PRAXIS_SECRET_FILE: 'nowhere' })).toEqual([
    'PRAXIS_SECRET_FILE names a file that cannot be read (ENOENT)',
  ])
  expect(problemsOf({ SMTP_URL_FILE: 'mail', SMTP_URL: 'smtp://mail.example' })).toEqual([
    'SMTP_URL and SMTP_URL_FILE are both set: one of them is meant',
  ])
})

test('other web apps are named by their whole origin; a pattern or everybody is refused', () => {
  expect(readSettings({}, folder).corsOrigins).toEqual([])
  expect(
    readSettings({ PRAXIS_CORS_ORIGINS: 'https://portal.example, http://localhost:5173' }, folder).corsOrigins,
  ).toEqual(['https://portal.example', 'http://localhost:5173'])
  for (const wrong of ['*', 'null', 'portal.example', 'https://*.example', 'https://portal.example/', 'javascript:1'])
    expect(problemsOf({ PRAXIS_CORS_ORIGINS: wrong }), wrong).toHaveLength(1)
})

test('who listens to finders of holes has an address that a mail program or a browser can use', () => {
  for (const right of ['security@praxis.example', 'https://praxis.example/report'])
    expect(readSettings({ PRAXIS_SECURITY_CONTACT: right }, folder).securityContact).toBe(right)
  for (const wrong of ['somebody', 'http://praxis.example', 'a@b\nc: d'])
    expect(problemsOf({ PRAXIS_SECURITY_CONTACT: wrong }), wrong).toHaveLength(1)
})
