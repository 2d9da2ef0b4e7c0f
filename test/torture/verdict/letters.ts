import type { Arrived } from '../../servers/smtp.ts'
import type { Rows } from './rows.ts'

/** Letters about visits and offers: none arrives twice, what is called sent arrived, and nobody is forgotten whose visit was booked. */
export function lettersNotOnce({ letters, untold }: Rows, arrived: readonly Arrived[]): string[] {
  const came = Map.groupBy(arrived, idOf)
  const kept = new Map(letters.map((letter) => [letter.id, letter]))
  return [
    ...[...came]
      .filter(([id, all]) => kept.has(id) && all.length > 1)
      .map(([id, all]) => `letter ${id} arrived ${all.length} times`),
    ...letters
      .filter(({ id, state }) => state === 'sent' && !came.has(id))
      .map(({ id }) => `letter ${id} was sent and did not arrive`),
    ...untold.map((id) => `nobody was told of ${id}`),
  ]
}

/** By its Message-ID, which is that of the row it is kept in. */
function idOf({ raw }: Arrived): string {
  const [, id = ''] = /^message-id:\s*<([^@>]+)@/im.exec(raw.subarray(0, 4000).toString()) ?? []
  return id
}
