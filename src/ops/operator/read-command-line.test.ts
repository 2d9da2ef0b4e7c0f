import { describe, expect, test } from 'vitest'
import { commands } from './commands.ts'
import { readCommandLine } from './read-command-line.ts'

const read = (typed: string) =>
  readCommandLine(
    typed.split(' ').filter((word) => word !== ''),
    commands,
  )

test('a command with its options runs', () => {
  const line = read('admin grant --email amir@praxis.example --clinic=Park --unproven')
  expect(line).toMatchObject({
    does: 'run',
    command: { name: 'admin grant' },
    given: { email: 'amir@praxis.example', clinic: 'Park', unproven: true },
  })
})

test.each(['', '--help', '-h', 'help'])('%j shows every command', (typed) => {
  const line = read(typed)
  expect(line.does).toBe('explain')
  for (const { name, summary } of commands) {
    expect('text' in line ? line.text : '').toContain(name)
    expect('text' in line ? line.text : '').toContain(summary)
  }
})

describe('every command', () => {
  test.each(commands.map((command) => [command.name, command] as const))('%s is taught by --help', (name, command) => {
    const line = read(`${name} --help`)
    expect(line.does).toBe('explain')
    const text = 'text' in line ? line.text : ''
    for (const part of [name, command.summary, command.explains, ...Object.keys(command.options)])
      expect(text).toContain(part)
    expect(command.explains.length).toBeGreaterThan(40)
    expect(command.summary.length).toBeLessThan(80)
  })

  test('has a name of its own', () => {
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length)
  })
})

test.each([
  ['admin', /admin grant/],
  ['amdin list', /There is no command "amdin list"/],
  ['admin grant', /--email is missing/],
  ['admin grant --email', /--email/],
  ['admin grant --email=', /--email is missing/],
  ['admin grant --emial a@b.example', /--emial/],
  ['admin grant a@b.example', /a@b.example/],
  ['clinics --all', /--all/],
])('%j is answered with what could be typed', (typed, says) => {
  const line = read(typed)
  expect(line.does).toBe('complain')
  expect('text' in line ? line.text : '').toMatch(says)
  expect('text' in line ? line.text : '').toContain('npm run praxis --')
})
