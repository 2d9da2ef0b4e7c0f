import type { Arrived } from '../../servers/smtp.ts'
import type { SmallClinic } from '../clinic.ts'
import type { History } from '../history.ts'
import { lost } from './acknowledged.ts'
import { uncaused } from './causes.ts'
import { factsNotOnce } from './facts.ts'
import { brokenHistories, insideLeave } from './histories.ts'
import { lettersNotOnce } from './letters.ts'
import { brokenOffers } from './offers.ts'
import { overlaps } from './overlaps.ts'
import { brokenPlans } from './plans.ts'
import { readRows } from './rows.ts'
import { inPieces } from './together.ts'

/** What was found; each list has a line for each thing that must never be. */
export interface Verdict {
  /** Two visits where one resource can only be at one. */
  overlaps: string[]
  /** Acknowledged, and not there. */
  lost: string[]
  /** There twice, or there without anybody having asked, or although it was refused. */
  duplicates: string[]
  /** Answers that are neither yes nor a refusal by the rules. */
  broken: string[]
  /** A history that cannot have happened: illegal moves, half a series, an offer that holds nothing, a visit inside leave of which nobody was told. */
  illogical: string[]
}

/** Holds what people were told against what is in the database, by plain loops; the claims, whose constraint it is that is being tried, say nothing of overlaps. */
export async function judge(
  databaseUrl: string,
  clinic: SmallClinic,
  { operations }: History,
  letters: readonly Arrived[],
): Promise<Verdict> {
  const rows = await readRows(databaseUrl)
  return {
    overlaps: overlaps(rows, clinic),
    lost: lost(rows, operations),
    duplicates: [...uncaused(rows, operations), ...factsNotOnce(rows), ...lettersNotOnce(rows, letters)],
    broken: operations
      .filter(({ outcome }) => outcome === 'broken')
      .map(({ id, name, status, answer }) => `${name} ${id} was answered ${status} ${JSON.stringify(answer)}`),
    illogical: [
      ...brokenHistories(rows),
      ...inPieces(rows, operations),
      ...insideLeave(rows, operations),
      ...brokenOffers(rows, operations),
      ...brokenPlans(rows, operations),
    ],
  }
}
