import { somewhere, told, yes } from '../asking.ts'
import type { Act, Client } from '../asking.ts'
import { causeOf } from '../history.ts'
import { book } from './booking.ts'

/** Two hours, in which somebody books at this very moment. */
async function enterLeave(client: Client): Promise<void> {
  const { begin, door, leaves, note } = client
  const begun = begin()
  const { doctorId, start, ...rest } = somewhere(client)
  const at = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString()
  const rush = [0, 30, 60, 90].map((minutes) => book(client, { slot: { ...rest, doctorId, start: at(minutes) } }))
  const body = { start, end: at(120), reason: causeOf(begun.id) }
  const answer = await door.ask('POST', `/api/v1/doctors/${doctorId}/leave`, body)
  const entered = yes<{ id: string }>(answer)
  if (entered !== undefined) leaves.push({ id: entered.id, doctorId })
  note({ ...begun, name: 'enter leave', ...told(answer) })
  await Promise.all(rush)
}

async function removeLeave({ begin, door, leaves, note }: Client): Promise<void> {
  // The last ones stay, so that at the end there is something to hold against the appointments.
  const leave = leaves.length > 4 ? leaves.shift() : undefined
  if (leave === undefined) return
  const begun = begin()
  const answer = await door.ask('DELETE', `/api/v1/doctors/${leave.doctorId}/leave/${leave.id}`)
  note({ ...begun, name: 'remove leave', subject: leave.id, ...told(answer) })
}

async function planBadDay({ begin, chance, door, leaves, note, planIds }: Client): Promise<void> {
  if (leaves.length === 0) return
  const { id: leaveId } = chance.pick(leaves)
  const begun = begin()
  const body = { leaveId, options: { withinDays: 4, noticeMinutes: 0 } }
  const answer = await door.ask('POST', '/api/v1/rebooking-plans', body)
  const planned = yes<{ id: string }>(answer)
  if (planned !== undefined && !planIds.includes(planned.id)) planIds.push(planned.id)
  note({ ...begun, name: 'plan a bad day', subject: leaveId, ...told(answer) })
}

async function sendPlan({ begin, chance, door, note, planIds }: Client): Promise<void> {
  if (planIds.length === 0) return
  const subject = chance.pick(planIds)
  const begun = begin()
  const answer = await door.ask('POST', `/api/v1/rebooking-plans/${subject}/sending`, {})
  note({ ...begun, name: 'send a plan', subject, ...told(answer) })
}

async function noteCall({ begin, chance, door, note, planIds }: Client): Promise<void> {
  if (planIds.length === 0) return
  const path = `/api/v1/rebooking-plans/${chance.pick(planIds)}`
  const plan = yes<{ lines: { id: string; version: number }[] }>(await door.ask('GET', path))
  if (plan === undefined || plan.lines.length === 0) return
  const { id: subject, version } = chance.pick(plan.lines)
  const begun = begin()
  const outcome = chance.pick(['agreed', 'agreed', 'declined', 'not_reached'])
  const answer = await door.ask('POST', `${path}/lines/${subject}/call`, { outcome }, { 'if-match': `"${version}"` })
  note({ ...begun, name: 'note a call', subject, ...told(answer) })
}

async function closePlan({ begin, door, note, planIds }: Client): Promise<void> {
  const subject = planIds.length > 2 ? planIds.shift() : undefined
  if (subject === undefined) return
  const begun = begin()
  const answer = await door.ask('POST', `/api/v1/rebooking-plans/${subject}/closing`)
  note({ ...begun, name: 'close a plan', subject, ...told(answer) })
}

export const badDayActs = {
  'enter leave': enterLeave,
  'remove leave': removeLeave,
  'plan a bad day': planBadDay,
  'send a plan': sendPlan,
  'note a call': noteCall,
  'close a plan': closePlan,
} satisfies Record<string, Act>
