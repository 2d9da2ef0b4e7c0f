import { asId } from '#platform'
import type { Fact, Tx } from '#platform'
import { takeEverySchedule } from './schedule/queries.ts'

/**
 * A closure, location, visit type or room of the clinic decides for all of its doctors. A booking made at the same moment has
 * either finished, or waits here and is then judged by the new rules.
 */
export async function onRulesChanged(tx: Tx, fact: Fact): Promise<void> {
  await takeEverySchedule(tx, asId(fact.clinicId))
}
