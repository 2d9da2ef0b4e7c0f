import { describe, expect, test } from 'vitest'
import { USUAL as usualFairUse } from '../../../src/booking/fair-use/rules.ts'
import { USUAL as usualVisits } from '../../../src/booking/policy/rules.ts'
import { toProblem } from '../../api/problem.ts'
import { durationFault, durationOf, durationText, minutesOf } from './duration.ts'
import { fairUseFaults, fairUseRules, USUAL as shownFairUse } from './fair-use-rules.ts'
import { faultOf } from './faults.ts'
import { USUAL as shownVisits, visitFaults, visitRules } from './visit-rules.ts'
import { USUAL as shownWaitlist, waitlistFaults, waitlistRules } from './waitlist-rules.ts'

test('what is called usual here is what counts on the server', () => {
  expect(shownVisits).toEqual(usualVisits)
  expect(shownFairUse).toEqual(usualFairUse)
})

describe('what is read is what would be sent again, so that nothing counts as changed before it was', () => {
  test.for([
    usualVisits,
    { ...usualVisits, approvalHours: 47, undoMinutes: 0, cancellationNoticeMinutes: 4320, lateCancellation: 'desk' },
    { ...usualVisits, noShow: { minutes: 0, after: 'start' } },
    { ...usualVisits, noShow: { minutes: 90, after: 'end' } },
  ] as const)('visits: %j', (rules) => {
    expect(visitRules.contentOf(visitRules.draftOf(rules))).toEqual(rules)
    expect(visitFaults(visitRules.draftOf(rules)).size).toBe(0)
  })

  test.for([
    usualFairUse,
    { ...usualFairUse, holdsPerAccount: null, holdsPerAddress: null, visitsPerAddress: 500, missedVisits: null },
    { ...usualFairUse, missedVisits: { from: 1, withinMonths: 120, consequence: 'desk' } },
    {
      ...usualFairUse,
      missedVisits: { from: 2, withinMonths: 6, consequence: 'deposit', deposit: { amount: 2550, currency: 'CHF' } },
    },
  ] as const)('fair use: %j', (rules) => {
    expect(fairUseRules.contentOf(fairUseRules.draftOf(rules))).toEqual(rules)
    expect(fairUseFaults(fairUseRules.draftOf(rules)).size).toBe(0)
  })

  test.for([
    shownWaitlist,
    { ...shownWaitlist, order: 'fair', standsMinutes: 15, quietFrom: '00:00', quietTo: '00:00', atOnce: 20 },
    { ...shownWaitlist, order: 'urgency_then_first_come', quietFrom: '12:00', quietTo: '14:00' },
  ] as const)('waiting list: %j', (rules) => {
    expect(waitlistRules.contentOf(waitlistRules.draftOf(rules))).toEqual(rules)
    expect(waitlistFaults(waitlistRules.draftOf(rules)).size).toBe(0)
  })
})

describe('lengths of time', () => {
  test.for([
    [0, '0 minutes'],
    [1, '1 minute'],
    [60, '1 hour'],
    [90, '90 minutes'],
    [1440, '24 hours'],
    [2880, '2 days'],
    [2940, '49 hours'],
    [43_200, '30 days'],
  ] as const)('%i minutes are %s', ([minutes, text]) => {
    expect(durationText(minutes)).toBe(text)
    expect(minutesOf(durationOf(minutes))).toBe(minutes)
  })

  test('nothing typed is not none, half a minute is none, and too long is said with how long it can be', () => {
    const within = { least: 0, most: 10_080 }
    expect(durationFault({ amount: '', unit: 'hours' }, within)).toBe('Please give a whole number.')
    expect(durationFault({ amount: '0.5', unit: 'minutes' }, within)).toBe('Please give a whole number.')
    expect(durationFault({ amount: '1.5', unit: 'hours' }, within)).toBeUndefined()
    expect(durationFault({ amount: '8', unit: 'days' }, within)).toBe('This can be 7 days at most.')
    expect(durationFault({ amount: '-1', unit: 'days' }, within)).toBe('This can be 7 days at most.')
    expect(durationFault({ amount: '5', unit: 'minutes' }, { least: 15, most: 10_080 })).toBe(
      'Please choose between 15 minutes and 7 days.',
    )
    expect(durationFault({ amount: '1.5', unit: 'hours' }, { least: 60, most: 43_200, step: 60 })).toBe(
      'Please give whole hours or days.',
    )
  })
})

test('what cannot be sent is found before it is, and only where it counts', () => {
  const fairUse = { ...fairUseRules.draftOf(usualFairUse), holdsPerAccount: '0', visitsPerPatient: '', from: '1.5' }
  expect([...fairUseFaults(fairUse).keys()]).toEqual(['holdsPerAccount', 'missedVisits.from'])
  expect([...fairUseFaults({ ...fairUse, consequence: 'nothing' }).keys()]).toEqual(['holdsPerAccount'])
  const deposit = { ...fairUse, from: '2', holdsPerAccount: '', consequence: 'deposit' as const }
  expect([...fairUseFaults(deposit)]).toEqual([['missedVisits.deposit.amount', 'Please say how much.']])
  expect([...fairUseFaults({ ...deposit, depositAmount: '1.250' }).keys()]).toEqual(['missedVisits.deposit.amount'])
  expect(fairUseFaults({ ...deposit, depositAmount: '12,50' }).size).toBe(0)
  const night = { ...waitlistRules.draftOf(shownWaitlist), quietFrom: '', quietTo: '07:00', atOnce: '21' }
  expect([...waitlistFaults(night).keys()]).toEqual(['quietFrom', 'atOnce'])
  expect([...waitlistFaults({ ...night, quietFrom: '07:00', atOnce: '1' }).keys()]).toEqual(['quietTo'])
  expect(waitlistFaults({ ...night, isQuiet: false, atOnce: '1' }).size).toBe(0)
  const visits = { ...visitRules.draftOf(usualVisits), noShowWait: { amount: '', unit: 'minutes' as const } }
  expect(visitFaults(visits).size).toBe(0)
  expect([...visitFaults({ ...visits, noShowBy: 'end' }).keys()]).toEqual(['noShow.minutes'])
})

test('what the server refuses stands at the field that it is about', () => {
  const error = toProblem(400, {
    code: 'request.invalid',
    errors: [{ pointer: '/noShow/minutes', detail: 'must be at most 1440' }],
  })
  const fault = faultOf(new Map([['undoMinutes', 'Ours.']]), error)
  expect([fault('noShow.minutes'), fault('undoMinutes'), fault('approvalHours')]).toEqual([
    'This must be at most 1440.',
    'Ours.',
    undefined,
  ])
})

test('rules in words', () => {
  const line = (rules: Partial<typeof shownVisits>) => visitRules.lines({ ...shownVisits, ...rules })
  expect(line({})[1]).toBe(
    'A patient who cancels or moves a visit less than 24 hours before it begins can do so, and it is written down as late.',
  )
  expect(line({ cancellationNoticeMinutes: 180, lateCancellation: 'desk' })[1]).toMatch(
    /^Less than 3 hours before it begins a patient can’t cancel/,
  )
  expect(line({ noShow: { minutes: 0, after: 'end' } })[2]).toBe(
    'Who has not arrived when a visit was to end is marked as not having come.',
  )
  expect(line({ undoMinutes: 0 })[3]).toMatch(/can’t be taken back\.$/)
  const fair = fairUseRules.lines({ ...shownFairUse, visitsPerPatient: 1, missedVisits: null })
  expect(fair[1]).toBe(
    'A patient can have one visit at most ahead, whoever booked them. What staff book doesn’t count.',
  )
  expect(fair[3]).toBe('From one internet connection any number of visits ahead can be booked.')
  expect(fair[4]).toBe('Visits that a patient missed have no consequence.')
  const missedVisits = {
    from: 2,
    withinMonths: 6,
    consequence: 'deposit' as const,
    deposit: { amount: 2500, currency: 'EUR' },
  }
  expect(fairUseRules.lines({ ...shownFairUse, missedVisits })[4]).toBe(
    'A patient who missed 2 visits within 6 months still books online, with a deposit of €25.00.',
  )
  expect(waitlistRules.lines({ ...shownWaitlist, quietFrom: '00:00', quietTo: '00:00' })[2]).toBe(
    'Letters with offers leave at any hour, at night as well.',
  )
})
