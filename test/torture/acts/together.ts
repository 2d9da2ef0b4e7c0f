import { somewhere, told, yes } from '../asking.ts'
import type { Act, Client, ToldAppointment } from '../asking.ts'
import { DAYS } from '../clinic.ts'
import { causeOf } from '../history.ts'

const DAY_MS = 86_400_000

/** A visit on each of two days that follow each other, as the pathway asks. */
async function bookPathway(client: Client): Promise<void> {
  const { askUntilAnswered, begin, chance, clinic, note, patient, remember } = client
  const begun = begin()
  const { pathway } = clinic
  const day = clinic.firstDay + chance.below(DAYS - 1) * DAY_MS
  const slots = pathway.visitTypeIds.map((visitTypeId, nth) => {
    const { start, ...rest } = somewhere(client)
    return { ...rest, visitTypeId, start: new Date(day + nth * DAY_MS + (Date.parse(start) % DAY_MS)).toISOString() }
  })
  const visits = slots.map((slot, index) => ({ step: index + 1, slot }))
  const body = { pathwayId: pathway.id, patientId: patient(), visits, reason: causeOf(begun.id) }
  const answer = await askUntilAnswered('/api/v1/pathway-bookings', body)
  const booked = yes<{ visits: { appointment: ToldAppointment }[] }>(answer)
  for (const { appointment } of booked?.visits ?? []) remember(appointment)
  note({ ...begun, name: 'book a pathway', parts: slots.length, ...told(answer) })
}

/** The same time on two or three days. */
async function bookSeries(client: Client): Promise<void> {
  const { askUntilAnswered, begin, chance, note, patient, remember, series } = client
  const begun = begin()
  const parts = 2 + chance.below(2)
  const patientId = patient()
  const recurrence = `FREQ=DAILY;COUNT=${parts}`
  const body = { slot: somewhere(client), recurrence, patientId, reason: causeOf(begun.id) }
  const answer = await askUntilAnswered('/api/v1/series', body)
  const booked = yes<{ id: string; appointments: ToldAppointment[] }>(answer)
  if (booked !== undefined) series.push({ id: booked.id, patientId })
  for (const appointment of booked?.appointments ?? []) remember(appointment)
  note({ ...begun, name: 'book a series', parts, ...told(answer) })
}

async function moveSeries(client: Client, name: 'cancel a series' | 'move a series'): Promise<void> {
  const { begin, chance, door, note, own, remember, series } = client
  const known = own(series)
  if (known.length === 0) return
  const { id } = chance.pick(known)
  const begun = begin()
  const isMoved = name === 'move a series'
  const body = { reason: causeOf(begun.id), ...(isMoved ? { shiftDays: chance.pick([-1, 1, 2]) } : {}) }
  const answer = await door.ask('POST', `/api/v1/series/${id}/${isMoved ? 'reschedule' : 'cancellation'}`, body)
  for (const appointment of yes<{ appointments: ToldAppointment[] }>(answer)?.appointments ?? []) remember(appointment)
  note({ ...begun, name, subject: id, ...told(answer) })
}

export const togetherActs = {
  'book a pathway': bookPathway,
  'book a series': bookSeries,
  'cancel a series': (client) => moveSeries(client, 'cancel a series'),
  'move a series': (client) => moveSeries(client, 'move a series'),
} satisfies Record<string, Act>
