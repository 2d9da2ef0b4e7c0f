import { expect, test } from 'vitest'
import { noticeOf } from './cancellation-notice.ts'

const visit = { start: '2026-03-30T09:00:00+02:00', timeZone: 'Europe/Berlin' }
const rules = { cancellationNoticeMinutes: 1440, lateCancellation: 'allowed' } as const
const at = (instant: string) => Date.parse(instant)

test('until when, on the clocks of the place: 24 hours before nine are eight where the clocks went forward in between', () => {
  expect(noticeOf(visit, rules, at('2026-03-27T12:00:00Z'))?.text).toBe(
    'You can cancel or move it until Sunday 29 March, 09:00; afterwards it counts as late.',
  )
  const monday = { ...visit, start: '2026-03-29T09:00:00+02:00' }
  expect(noticeOf(monday, { ...rules, lateCancellation: 'desk' }, at('2026-03-27T12:00:00Z'))?.text).toBe(
    'You can cancel or move it until Saturday 28 March, 08:00; afterwards please call.',
  )
})

test('the last instant is in time, as on the server; one later is late', () => {
  const last = at('2026-03-29T09:00:00+02:00')
  expect(noticeOf(visit, rules, last)?.isLate).toBe(false)
  expect(noticeOf(visit, rules, last + 1)).toEqual({
    text: 'Less than 24 hours are left. Cancelled or moved now, it counts as late.',
    isLate: true,
    mustCall: false,
  })
  expect(noticeOf(visit, { ...rules, lateCancellation: 'desk' }, last + 1)).toEqual({
    text: 'Less than 24 hours are left. To cancel or move it, please call the clinic.',
    isLate: true,
    mustCall: true,
  })
})

test('what was moved late is late in good time too, and can be cancelled without a call', () => {
  const moved = { ...visit, late: true }
  const known = { text: 'It was moved late. Cancelled now, it still counts as late.', isLate: true, mustCall: false }
  const early = at('2026-03-27T12:00:00Z')
  for (const lateCancellation of ['allowed', 'desk'] as const)
    expect(noticeOf(moved, { ...rules, lateCancellation }, early)).toEqual(known)
  expect(noticeOf(moved, { ...rules, cancellationNoticeMinutes: 0 }, early)).toEqual(known)
  expect(noticeOf(moved, { ...rules, lateCancellation: 'desk' }, at('2026-03-30T08:00:00+02:00'))?.mustCall).toBe(true)
  expect(noticeOf({ ...visit, late: false }, rules, early)?.isLate).toBe(false)
})

test('where no notice is asked for there is nothing to say', () => {
  expect(noticeOf(visit, { ...rules, cancellationNoticeMinutes: 0 }, at('2026-03-30T08:59:00+02:00'))).toBeNull()
})

test('whose visit the clinic cannot keep is never late and need not call', () => {
  const notice = noticeOf({ ...visit, hit: true }, { ...rules, lateCancellation: 'desk' }, at('2026-03-30T05:00:00Z'))
  expect(notice).toMatchObject({ isLate: false, mustCall: false })
  expect(notice?.text).toContain('The clinic can’t keep this time')
})
