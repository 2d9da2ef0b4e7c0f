import { expect, test } from 'vitest'
import { heartbeats } from './heartbeats.ts'
import { places } from './places.ts'

const TOO_MANY = { code: 'availability.too_many_streams', kind: 'too_many' }

test('an address has so many places, and gets back what it gives back, once', () => {
  const room = places({ mostPerAddress: 2 })
  const give = room.take('192.0.2.1')
  room.take('192.0.2.1')
  expect(() => room.take('192.0.2.1')).toThrow(expect.objectContaining(TOO_MANY))
  room.take('192.0.2.2')
  give()
  give()
  room.take('192.0.2.1')
  expect(() => room.take('192.0.2.1')).toThrow(expect.objectContaining(TOO_MANY))
  expect(room.taken()).toBe(3)
})

test('a household of 2^64 addresses is one', () => {
  const room = places({ mostPerAddress: 1 })
  room.take('2001:db8::1')
  expect(() => room.take('2001:db8::ffff')).toThrow(expect.objectContaining(TOO_MANY))
  room.take('2001:db8:0:1::1')
})

test('all together have so many, whoever they are; who is refused is told when to come again, not all at the same time', () => {
  const room = places({ mostOfAll: 3 })
  for (const last of [1, 2, 3]) room.take(`192.0.2.${last}`)
  const seconds = Array.from({ length: 50 }, () => {
    try {
      room.take('192.0.2.9')
      return 0
    } catch (error) {
      return (error as { facts: { extra: { retryAfterSeconds: number } } }).facts.extra.retryAfterSeconds
    }
  })
  expect(Math.min(...seconds)).toBeGreaterThanOrEqual(15)
  expect(Math.max(...seconds)).toBeLessThanOrEqual(45)
  expect(new Set(seconds).size).toBeGreaterThan(5)
})

test('hearts beat once a round, spread over it', () => {
  const beats = heartbeats(4)
  const beaten: number[] = []
  const stops = [0, 1, 2, 3, 4, 5, 6, 7].map((who) => beats.add(() => beaten.push(who)))
  const round = (): number[] =>
    Array.from({ length: 4 }, () => {
      const before = beaten.length
      beats.tick()
      return beaten.length - before
    })
  expect(round()).toEqual([2, 2, 2, 2])
  expect(beaten.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  stops.slice(0, 4).forEach((stop) => stop())
  expect(round()).toEqual([1, 1, 1, 1])
})
