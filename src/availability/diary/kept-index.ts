import { listDoctors } from '#people'
import { watchChanges } from '#platform'
import type { ChangeFollower, Database, FollowerState, Reader } from '#platform'
import { keptAnswers } from '../kept-answers.ts'
import type { KeptAnswers } from '../kept-answers.ts'
import { diaryIndex } from './diary-index.ts'
import type { DiaryIndex, DiarySource, IndexState } from './diary-index.ts'
import type { Roster } from './roster.ts'
import { loadDiaries } from './load-diaries.ts'

/** What this process keeps of one database. */
export interface KeptIndex {
  index: DiaryIndex
  answers: KeptAnswers
  /** Of very many doctors, by who is asked about. */
  rosters: Map<string, Roster>
  /** Whether it may answer: somebody follows the changes, and heard a moment ago that there are none. */
  isCurrent: () => boolean
  state: () => IndexState & FollowerState
  stop: () => void
}

const kept = new WeakMap<Reader['reactions'], KeptIndex>()

/** Enough for the next year of some ten thousand doctors. */
const USUAL_BYTES = 256 * 1024 * 1024

export interface IndexWish {
  follower: Pick<ChangeFollower, 'isCurrent' | 'state'>
  maxBytes?: number
  /** The database, unless the index alone is measured. */
  source?: DiarySource
}

/**
 * From now on questions about free times are answered from memory while `follower` hears what changes; without it, or while it is not
 * connected, each is answered from the database. Booking never asks it.
 */
export function keepIndex(
  database: Database,
  { follower, maxBytes = USUAL_BYTES, source = sourceOf(database) }: IndexWish,
): KeptIndex {
  const index = diaryIndex(source, maxBytes)
  const stopWatching = watchChanges(database, (changes) => index.forget(changes))
  const one: KeptIndex = {
    index,
    answers: keptAnswers(),
    rosters: new Map(),
    isCurrent: () => follower.isCurrent(),
    state: () => ({ ...index.state(), ...follower.state() }),
    stop() {
      stopWatching()
      kept.delete(database.reactions)
    },
  }
  kept.set(database.reactions, one)
  return one
}

/** For metrics; undefined where none is kept. */
export function indexState(database: Reader): (IndexState & FollowerState) | undefined {
  return kept.get(database.reactions)?.state()
}

/** What is kept, while it may answer. */
export function currentlyKept(database: Reader): KeptIndex | undefined {
  const one = kept.get(database.reactions)
  return one?.isCurrent() === true ? one : undefined
}

export const currentIndex = (database: Reader): DiaryIndex | undefined => currentlyKept(database)?.index

function sourceOf(database: Database): DiarySource {
  return {
    load: (clinicId, ids, now, known) => loadDiaries(database.within(clinicId), clinicId, ids, now, known),
    doctors: (clinicId) => listDoctors(database.within(clinicId), clinicId),
  }
}
