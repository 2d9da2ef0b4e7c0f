import { somewhere, told, yes } from '../asking.ts'
import type { Act, Client, ToldAppointment } from '../asking.ts'
import { MOVES, causeOf } from '../history.ts'
import type { MoveName } from '../history.ts'

/** Moves one of the appointments that somebody was told of, by the version that was told. */
async function move(client: Client, name: MoveName, wish: object = {}): Promise<void> {
  const { appointments, begin, chance, door, note, own, remember } = client
  const known = own([...appointments].map(([id, rest]) => ({ id, ...rest })))
  if (known.length === 0) return
  const { id, version } = chance.pick(known)
  const begun = begin()
  const body = { ...wish, reason: causeOf(begun.id) }
  const path = `/api/v1/appointments/${id}`
  const answer = await door.ask('POST', `${path}/${MOVES[name]}`, body, { 'if-match': `"${version}"` })
  const moved = yes<ToldAppointment>(answer)
  if (moved !== undefined) remember(moved)
  else {
    const seen = yes<ToldAppointment>(await door.ask('GET', path))
    if (seen !== undefined) remember(seen)
  }
  note({ ...begun, name, ...told(answer) })
}

export const moveActs = {
  reschedule: (client) => move(client, 'reschedule', { slot: somewhere(client) }),
  cancel: (client) => move(client, 'cancel'),
  confirm: (client) => move(client, 'confirm'),
  decline: (client) => move(client, 'decline'),
  arrive: (client) => move(client, 'arrive'),
  start: (client) => move(client, 'start'),
  complete: (client) => move(client, 'complete'),
  miss: (client) => move(client, 'miss'),
  undo: (client) => move(client, 'undo'),
} satisfies Record<MoveName, Act>
