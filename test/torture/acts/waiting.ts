import { told, yes } from '../asking.ts'
import type { Act, Client } from '../asking.ts'

/** For any time of a visit type, or for an earlier one of a visit they have. */
async function wait(client: Client): Promise<void> {
  const { appointments, begin, chance, clinic, door, entries, note, own, patient } = client
  const begun = begin()
  const had = own([...appointments].map(([id, rest]) => ({ id, ...rest })))
  const earlier = had.length > 0 && chance.next() < 0.3 ? chance.pick(had) : undefined
  const patientId = earlier?.patientId ?? patient()
  const seen = earlier && yes<{ visitTypeId: string }>(await door.ask('GET', `/api/v1/appointments/${earlier.id}`))
  const body = {
    patientId,
    ...(earlier === undefined || seen === undefined
      ? { visitTypeId: chance.pick(clinic.visitTypes).id }
      : { visitTypeId: seen.visitTypeId, forAppointmentId: earlier.id }),
  }
  const answer = await door.ask('POST', '/api/v1/waitlist-entries', body)
  const added = yes<{ id: string; version: number }>(answer)
  if (added !== undefined) entries.set(added.id, { version: added.version, patientId })
  note({ ...begun, name: 'wait', subject: patientId, ...told(answer) })
}

async function stopWaiting(client: Client): Promise<void> {
  const { begin, chance, door, entries, note, own } = client
  const known = own([...entries].map(([id, rest]) => ({ id, ...rest })))
  if (known.length === 0) return
  const { id, version } = chance.pick(known)
  const begun = begin()
  const path = `/api/v1/waitlist-entries/${id}/withdrawal`
  const answer = await door.ask('POST', path, undefined, { 'if-match': `"${version}"` })
  if (yes(answer) !== undefined) entries.delete(id)
  note({ ...begun, name: 'stop waiting', subject: id, ...told(answer) })
}

async function anOffer({ chance, door }: Client): Promise<string | undefined> {
  const answer = yes<{ data: { id: string }[] }>(await door.ask('GET', '/api/v1/offers?state=open&limit=20'))
  const open = answer?.data ?? []
  return open.length === 0 ? undefined : chance.pick(open).id
}

async function answerOffer(client: Client, id: string, name: 'accept an offer' | 'refuse an offer'): Promise<void> {
  const { askUntilAnswered, begin, note } = client
  const begun = begin()
  const path = `/api/v1/offers/${id}/${name === 'accept an offer' ? 'acceptance' : 'refusal'}`
  const answer = await askUntilAnswered(path, {})
  note({ ...begun, name, subject: id, ...told(answer) })
}

/** Half of the time somebody answers the same offer at the same moment: the patient by the link while the desk is on the telephone. */
async function answerAnOffer(client: Client, name: 'accept an offer' | 'refuse an offer'): Promise<void> {
  const id = await anOffer(client)
  if (id === undefined) return
  const rival = client.chance.pick(['nobody', 'nobody', 'accept an offer', 'refuse an offer'] as const)
  await Promise.all([answerOffer(client, id, name), ...(rival === 'nobody' ? [] : [answerOffer(client, id, rival)])])
}

export const waitingActs = {
  wait,
  'stop waiting': stopWaiting,
  'accept an offer': (client) => answerAnOffer(client, 'accept an offer'),
  'refuse an offer': (client) => answerAnOffer(client, 'refuse an offer'),
  /** Its deadline comes, and at this very moment somebody says yes. */
  async 'let an offer run out'(client) {
    const id = await anOffer(client)
    if (id === undefined) return
    await Promise.all([client.letRunOut(id), answerOffer(client, id, 'accept an offer')])
  },
} satisfies Record<string, Act>
