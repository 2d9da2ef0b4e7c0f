import { describe, expect, test } from 'vitest'
import type { HostNameOutcome } from './contract.ts'
import { GONE_FOR_MS, UNSEEN_FOR_MS, afterLooking } from './host-name.ts'
import type { Proof } from './host-name.ts'

const NOW = Date.UTC(2026, 10, 21)
const HOUR = 3_600_000
const pending: Proof = {
  state: 'pending',
  outcome: null,
  checkedAt: null,
  verifiedAt: null,
  seenAt: null,
  missingSince: null,
}
const verified = afterLooking(pending, 'found', NOW, true)

test('found is verified, and stays so from the first time', () => {
  expect(verified).toMatchObject({ state: 'verified', verifiedAt: NOW, seenAt: NOW })
  expect(afterLooking(verified, 'found', NOW + HOUR, false)).toMatchObject({ verifiedAt: NOW, seenAt: NOW + HOUR })
})

test('who asks hears no; the job goes on waiting; name servers that do not answer say nothing', () => {
  for (const outcome of ['absent', 'other_value'] as const) {
    expect(afterLooking(pending, outcome, NOW, true).state).toBe('failed')
    expect(afterLooking(pending, outcome, NOW, false).state).toBe('pending')
  }
  expect(afterLooking(pending, 'no_answer', NOW, true).state).toBe('pending')
})

/** Looks every six hours from NOW on and answers after how many hours the name was lost. */
function lostAfterHours(outcomeAt: (hour: number) => HostNameOutcome): number | undefined {
  let proof = verified
  for (let hour = 6; hour <= 24 * 60; hour += 6) {
    proof = afterLooking(proof, outcomeAt(hour), NOW + hour * HOUR, false)
    if (proof.state !== 'verified') return hour
  }
  return undefined
}

describe('a verified name', () => {
  test('is lost a week after its record is gone, and no sooner', () => {
    expect(lostAfterHours(() => 'absent')).toBe(6 + GONE_FOR_MS / HOUR)
    expect(lostAfterHours(() => 'other_value')).toBe(6 + GONE_FOR_MS / HOUR)
  })

  test('is kept when the record comes back on the seventh day', () => {
    expect(lostAfterHours((hour) => (hour % (6 * 24) === 0 ? 'found' : 'absent'))).toBeUndefined()
  })

  test('outlives name servers that are away for three weeks, not for a month', () => {
    expect(lostAfterHours((hour) => (hour < 21 * 24 ? 'no_answer' : 'found'))).toBeUndefined()
    expect(lostAfterHours(() => 'no_answer')).toBe(UNSEEN_FOR_MS / HOUR)
  })

  test('is not saved by name servers that answer now and then that it is gone', () => {
    expect(lostAfterHours((hour) => (hour % 12 === 0 ? 'no_answer' : 'absent'))).toBe(6 + GONE_FOR_MS / HOUR)
  })
})
