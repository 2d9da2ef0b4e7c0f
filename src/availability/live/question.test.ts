import { expect, test } from 'vitest'
import { asId, newId } from '#platform'
import { newQuestion } from './question.ts'

const question = () =>
  newQuestion('run.1', asId(newId()), {}, { from: (_zone, now) => now, to: (_zone, now) => now + 86_400_000 })

test('what was told after an event is known for a while, and then is not, rather than in part', () => {
  const one = question()
  const ids = [one.lastId()]
  for (let nth = 0; nth < 100; nth += 1) {
    one.resync('many')
    ids.push(one.lastId())
  }
  expect(one.since(ids.at(-1)!)).toEqual([])
  expect(one.since(ids.at(-4)!)?.map(({ id }) => id)).toEqual(ids.slice(-3))
  expect(one.since(ids.at(-65)!)).toHaveLength(64)
  expect(one.since(ids.at(-66)!)).toBeUndefined()
  expect(one.since(ids[0]!)).toBeUndefined()
})

test('an id that is not of this question, or was never given, is not known', () => {
  const one = question()
  one.resync('many')
  for (const id of [
    '',
    'run.1',
    'run.1.',
    'run.1.-1',
    'run.1.2',
    'run.1.0.5',
    'run.10.0',
    'run.2.0',
    'run.1.0x',
    'run.1.1e0x',
  ])
    expect([id, one.since(id)]).toEqual([id, undefined])
})

test('a frame is one event, and whoever listens is given the very same one', () => {
  const one = question()
  const heard: unknown[] = []
  one.listeners.add((told) => heard.push(told))
  one.listeners.add((told) => heard.push(told))
  one.resync('doctors')
  expect(heard).toHaveLength(2)
  expect(heard[0]).toBe(heard[1])
  expect(heard[0]).toMatchObject({ frame: 'event: resync\nid: run.1.1\ndata: {"reason":"doctors"}\n\n' })
})
