import { expect, test } from 'vitest'
import { backlog } from './backlog.ts'

/** A reader whose network takes a frame when told to. */
function slowReader(mostWaiting = 100) {
  const sent: string[] = []
  const leaving: (() => void)[] = []
  let cuts = 0
  const waiting = backlog(
    {
      write(frame, left) {
        sent.push(frame)
        leaving.push(left)
      },
      cut: () => void (cuts += 1),
    },
    { resync: () => 'resync', mostWaiting },
  )
  return {
    ...waiting,
    sent,
    cuts: () => cuts,
    /** The network takes so many frames. */
    takes(count: number) {
      for (const left of leaving.splice(0, count)) left()
    },
  }
}

const BIG = 'x'.repeat(16 * 1024)

test('what a reader keeps up with is sent as it comes', () => {
  const reader = slowReader()
  reader.send('a')
  reader.send('b')
  expect(reader.sent).toEqual(['a', 'b'])
  reader.takes(2)
  expect(reader.isIdle()).toBe(true)
})

test('what comes too fast waits its turn and keeps its order', () => {
  const reader = slowReader()
  for (const frame of [BIG, 'a', 'b']) reader.send(frame)
  expect(reader.sent).toEqual([BIG])
  reader.takes(1)
  reader.send('c')
  expect(reader.sent).toEqual([BIG, 'a', 'b', 'c'])
})

test('when too much waits, one resync takes the place of all of it, once what is under way has left', () => {
  const reader = slowReader(10)
  reader.send(BIG)
  for (let nth = 0; nth < 1_000; nth += 1) reader.send('aaaa')
  expect(reader.sent).toEqual([BIG])
  reader.takes(1)
  expect(reader.sent).toEqual([BIG, 'resync'])
  reader.takes(1)
  reader.send('news')
  expect(reader.sent).toEqual([BIG, 'resync', 'news'])
})

test('whoever takes nothing for three beats is cut off; whoever takes a little is not', () => {
  const [dead, slow] = [slowReader(), slowReader()]
  for (const reader of [dead, slow]) for (const frame of [BIG, BIG, BIG, BIG]) reader.send(frame)
  for (let beat = 0; beat < 3; beat += 1) {
    dead.age()
    slow.age()
    slow.takes(1)
  }
  expect([dead.cuts(), slow.cuts()]).toEqual([1, 0])
})

test('whoever is idle does not age', () => {
  const reader = slowReader()
  for (let beat = 0; beat < 9; beat += 1) reader.age()
  expect(reader.cuts()).toBe(0)
})
