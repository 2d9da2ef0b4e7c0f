import { transaction } from '#platform'
import type { Fact } from '#platform'
import { makeLink } from './letter-link/letter-link.ts'
import { LETTER_FACTS, owedLetter } from './owed-letter.ts'
import type { OwedLetter } from './owed-letter.ts'
import type { FrontDoor } from './signing-in.fixture.ts'

/** A letter that has left, as its reader has it. */
export interface ReadLetter extends Omit<OwedLetter, 'link'> {
  /** What stands behind the # of its link; empty for letters without one. */
  token: string
}

/** What notifications does with the facts that were announced since this was last asked: writes the letters they owe, oldest first. */
export async function takeLetters(door: FrontDoor): Promise<ReadLetter[]> {
  const { rows } = await door.database.pool.query<Fact>(
    `with taken as (update platform.outbox set delivered_at = now() where delivered_at is null returning id, clinic_id, name, payload, announced_at)
     select clinic_id as "clinicId", name, payload, (extract(epoch from announced_at) * 1000)::float8 as at from taken order by id`,
  )
  const letters: ReadLetter[] = []
  for (const fact of rows) {
    if (!LETTER_FACTS.includes(fact.name)) continue
    const owed = await owedLetter(door.database, fact)
    if (owed === undefined) continue
    const { link, ...letter } = owed
    letters.push({ ...letter, token: link === undefined ? '' : await tokenOf(door, owed, link) })
  }
  return letters
}

function tokenOf(door: FrontDoor, { accountId, recipient }: OwedLetter, link: NonNullable<OwedLetter['link']>) {
  const browser = link.browser === null ? null : Buffer.from(link.browser, 'hex')
  const wish = { accountId, purpose: link.purpose, email: recipient, browser }
  return transaction(door.database, (tx) => makeLink(tx, wish, door.clock.now))
}

/** The token of the one letter of a kind among those that have just left. */
export async function tokenFrom(door: FrontDoor, kind: OwedLetter['kind']): Promise<string> {
  const letters = await takeLetters(door)
  const [letter] = letters.filter((one) => one.kind === kind)
  if (letter === undefined)
    throw new Error(`no ${kind} among ${letters.map((one) => one.kind).join(', ') || 'nothing'}`)
  return letter.token
}
