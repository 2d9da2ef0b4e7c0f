import fc from 'fast-check'
import { lapseProposals, markMissedVisits } from '#booking'
import { isHit } from '../definitions.ts'
import { MINUTE } from '../model.ts'
import type { Model, ModelPolicy, ModelVisit } from '../model.ts'
import { NOTHING, isYes } from './judge.ts'
import { settle } from './moves.ts'
import { nth, step } from './step.ts'
import type { Step } from './step.ts'

const POLICIES: readonly Omit<ModelPolicy, 'version' | 'noShowSince'>[] = [
  { approvalHours: 48, undoMinutes: 60, cancellationNoticeMinutes: 1440, lateCancellation: 'allowed', noShow: null },
  { approvalHours: 1, undoMinutes: 20, cancellationNoticeMinutes: 60, lateCancellation: 'desk', noShow: null },
  {
    approvalHours: 2,
    undoMinutes: 0,
    cancellationNoticeMinutes: 1440,
    lateCancellation: 'desk',
    noShow: { minutes: 15, after: 'start' },
  },
  {
    approvalHours: 1,
    undoMinutes: 120,
    cancellationNoticeMinutes: 0,
    lateCancellation: 'allowed',
    noShow: { minutes: 0, after: 'end' },
  },
]

const setPolicy = fc.nat(POLICIES.length - 1).map((which): Step =>
  step('set the policy', async (model, real) => {
    const policy = nth(POLICIES, which)
    const headers = { 'if-match': `"${model.policy.version}"` }
    isYes(await real.ask(model.world.desk, 'PUT', '/booking-policy', policy, headers), NOTHING)
    // What says who did not come says it of what begins after it began to.
    const since = model.policy.noShow === null ? model.now : model.policy.noShowSince
    model.policy = { ...policy, version: model.policy.version + 1, noShowSince: since }
    return JSON.stringify(policy)
  }),
)

/** The jobs that come round every minute: nobody answered in time, nobody came. */
const settleOverdue = fc.constant(0).map((): Step =>
  step('what is overdue', async (model, real) => {
    await lapseProposals(real.database, model.now)
    await markMissedVisits(real.database, model.now)
    let settled = 0
    for (const visit of model.visits.values()) {
      const { status, decideBy } = visit
      if (status === 'proposed' && decideBy !== null && decideBy <= model.now)
        settle(model, visit, 'lapse', 'cancelled')
      else if (isMissed(model, visit)) settle(model, visit, 'no-show', 'noshow')
      else continue
      settled += 1
    }
    return `${settled} settled`
  }),
)

/** By the policy, and only once for a time: when somebody took it back, or the clinic was not there, it is for people to say. */
function isMissed(model: Model, visit: ModelVisit): boolean {
  const { policy, now } = model
  const { noShow, noShowSince } = policy
  if (noShow === null || visit.status !== 'booked' || visit.missedAt.includes(visit.start)) return false
  if (isHit(model, visit)) return false
  const due = (noShow.after === 'start' ? visit.start : visit.end) + noShow.minutes * MINUTE
  return visit.start >= noShowSince && visit.start <= now && due <= now
}

export const policySteps: fc.WeightedArbitrary<Step>[] = [
  { weight: 2, arbitrary: setPolicy },
  { weight: 4, arbitrary: settleOverdue },
]
