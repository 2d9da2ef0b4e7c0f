import { expect, test } from 'vitest'
import { secretsOf, withNewSecret } from './installation-secrets.ts'

const FIRST = 'the first secret of an installation'
const SECOND = 'c2Vjb25kLXNlY29uZC1zZWNvbmQtc2Vjb25kLXNlY29uZA=='
const ONE_LINE = SECOND.replace('s', 'z')

test('an installation begins with one secret, of whatever characters', () => {
  expect(secretsOf(FIRST)).toEqual([{ version: 1, value: FIRST }])
  expect(secretsOf(`${SECOND}\n`)).toEqual([{ version: 1, value: SECOND }])
})

test('a new secret goes in front and the old ones keep their versions', () => {
  const twice = withNewSecret(withNewSecret(SECOND, ONE_LINE), `${ONE_LINE}3`)
  expect(secretsOf(twice)).toEqual([
    { version: 3, value: `${ONE_LINE}3` },
    { version: 2, value: ONE_LINE },
    { version: 1, value: SECOND },
  ])
  expect(secretsOf(twice.replaceAll(',', '\n'))).toEqual(secretsOf(twice))
})

test('dropping the oldest moves no version', () => {
  const [newest = '', older = ''] = withNewSecret(withNewSecret(SECOND, ONE_LINE), `${ONE_LINE}3`).split(',')
  expect(secretsOf(`${newest},${older}`).map(({ version }) => version)).toEqual([3, 2])
})

test('too short, or one version twice, is refused without repeating it', () => {
  const said = (text: string) => {
    try {
      secretsOf(text)
    } catch (error) {
      return String(error)
    }
    return 'accepted'
  }
  expect(said('hunter2')).toMatch(/at least 32/)
  expect(said(`2:${SECOND},1:hunter2`)).toMatch(/at least 32/)
  expect(said(`1:${SECOND},1:${ONE_LINE}`)).toMatch(/same version/)
  expect(said('hunter2') + said(`1:${SECOND},1:${ONE_LINE}`)).not.toMatch(/hunter2|c2Vj/)
})
