import type { DoctorRules } from '#booking'
import type { ClinicId } from '#identity'
import type { Doctor, DoctorId } from '#people'
import type { Change } from '#platform'
import type { Diary } from './diary.ts'
import { changedSince, emptyShelf, forgetAll, forgetChange, put, take } from './shelf.ts'
import type { Shelf } from './shelf.ts'

/** Where the index reads what it does not hold: the database, or where the index alone is measured something else. */
export interface DiarySource {
  load: (
    clinicId: ClinicId,
    doctorIds: readonly DoctorId[],
    now: number,
    knownRules: ReadonlyMap<DoctorId, DoctorRules>,
  ) => Promise<Diary[]>
  /** Every doctor of the clinic who can be booked. */
  doctors: (clinicId: ClinicId) => Promise<readonly Doctor[]>
}

export interface IndexState {
  diaries: number
  bytes: number
  /** Asked for and there; asked for and read. */
  hits: number
  loads: number
  /** Diaries that a change made stale, and those that were given up for room. */
  invalidations: number
  evictions: number
}

/** Diaries of the doctors lately asked about, read when they are missing and forgotten when something of them changes. */
export interface DiaryIndex {
  /** Of these doctors, in their order; who is not of the clinic is missing. At once, and not in a while, when all are held. */
  diaries(clinicId: ClinicId, doctorIds: readonly DoctorId[], now: number): Diary[] | Promise<Diary[]>
  doctors(clinicId: ClinicId): readonly Doctor[] | Promise<readonly Doctor[]>
  forget(changes: readonly Change[] | 'everything'): void
  /** Whose diaries were forgotten or given up since a moment that `goneUntil` told; undefined when it is too long ago to say. */
  goneSince(clinicId: ClinicId, since: number): DoctorId[] | undefined
  goneUntil(clinicId: ClinicId): number
  state(): IndexState
}

/** Most that are read with one statement. */
const BATCH = 500

/**
 * Kept fresh by forgetting, never by changing a copy: a delta applied twice or in the wrong order is wrong until somebody notices, and
 * what was forgotten for nothing costs one statement. A reading that began before a change is handed to whoever waits and not kept.
 */
export function diaryIndex(source: DiarySource, maxBytes: number): DiaryIndex {
  const shelves = new Map<ClinicId, Shelf>()
  const account = { bytes: 0 }
  const counted = { hits: 0, loads: 0, invalidations: 0, evictions: 0 }
  let moment = 0
  let underWay = 0

  function shelfOf(clinicId: ClinicId): Shelf {
    const shelf = shelves.get(clinicId) ?? emptyShelf()
    shelves.set(clinicId, shelf)
    return shelf
  }

  function diaries(clinicId: ClinicId, doctorIds: readonly DoctorId[], now: number): Diary[] | Promise<Diary[]> {
    const shelf = shelfOf(clinicId)
    const found: Diary[] = []
    for (const id of doctorIds) {
      const diary = shelf.held.get(id)
      if (diary === undefined || now >= diary.until) continue
      diary.used = true
      found.push(diary)
    }
    counted.hits += found.length
    if (account.bytes > maxBytes) makeRoom()
    return found.length === doctorIds.length ? found : withMissing(clinicId, doctorIds, found, now)
  }

  async function withMissing(
    clinicId: ClinicId,
    doctorIds: readonly DoctorId[],
    found: readonly Diary[],
    now: number,
  ): Promise<Diary[]> {
    const all = new Map(found.map((diary) => [diary.doctorId, diary]))
    const missing = doctorIds.filter((id) => !all.has(id))
    for (let first = 0; first < missing.length; first += BATCH)
      for (const diary of await readOnce(clinicId, missing.slice(first, first + BATCH), now))
        all.set(diary.doctorId, diary)
    return doctorIds.flatMap((id) => all.get(id) ?? [])
  }

  /** Who asks while another's reading of the same doctor is under way waits for that one, and reads again when it came out stale. */
  async function readOnce(clinicId: ClinicId, ids: readonly DoctorId[], now: number): Promise<Diary[]> {
    const shelf = shelfOf(clinicId)
    const joined = ids.flatMap((id) => shelf.reading.get(id) ?? [])
    const own = ids.filter((id) => !shelf.reading.has(id))
    const mine = own.length === 0 ? [] : await read(clinicId, own, now)
    const others = (await Promise.all(joined)).filter((diary) => diary !== undefined)
    const good = (diary: Diary): boolean => diary.fresh && now < diary.until
    // Told apart before anything more is waited for: what was good when it was answered is an answer.
    const [usable, stale] = [others.filter(good), others.filter((diary) => !good(diary))]
    const again =
      stale.length === 0
        ? []
        : await read(
            clinicId,
            stale.map(({ doctorId }) => doctorId),
            now,
          )
    return [...mine, ...usable, ...again]
  }

  async function read(clinicId: ClinicId, ids: readonly DoctorId[], now: number): Promise<Diary[]> {
    const shelf = shelfOf(clinicId)
    const began = moment
    counted.loads += ids.length
    underWay += 1
    const loaded = source.load(clinicId, ids, now, shelf.rules)
    const byId = loaded.then((all) => new Map(all.map((diary) => [diary.doctorId, diary])))
    const each = ids.map((id) => [id, byId.then((all) => all.get(id))] as const)
    for (const [id, one] of each) {
      shelf.reading.set(id, one)
      // Nobody may be waiting for it.
      one.catch(() => {})
    }
    try {
      const all = await loaded
      for (const diary of all)
        if (changedSince(shelf, diary, began)) diary.fresh = false
        else hold(shelf, diary)
      if (account.bytes > maxBytes) makeRoom()
      return all
    } finally {
      for (const [id, one] of each) if (shelf.reading.get(id) === one) shelf.reading.delete(id)
      underWay -= 1
      if (underWay === 0) for (const one of shelves.values()) one.changed.clear()
    }
  }

  function hold(shelf: Shelf, diary: Diary): void {
    letGo(take(shelf, diary.doctorId))
    put(shelf, diary)
    account.bytes += diary.bytes
    diary.account = account
  }

  function letGo(diary: Diary | undefined): void {
    if (diary === undefined) return
    account.bytes -= diary.bytes
    // Whoever still has it in hand may work out more of it, at their own expense.
    diary.account = { bytes: 0 }
  }

  function forget(changes: readonly Change[] | 'everything'): void {
    moment += 1
    const gone =
      changes === 'everything'
        ? [...shelves.values()].flatMap((shelf) => forgetAll(shelf, moment))
        : changes.flatMap((change) => forgetChange(shelfOf(change.clinicId as ClinicId), change, moment))
    if (underWay === 0) for (const shelf of shelves.values()) shelf.changed.clear()
    counted.invalidations += gone.length
    gone.forEach(letGo)
  }

  /** Second chance: who was asked about since the last time stays once more. */
  function makeRoom(): void {
    for (const shelf of [...shelves.values(), ...shelves.values()]) {
      for (const diary of shelf.held.values()) {
        if (account.bytes <= maxBytes) return
        if (diary.used) diary.used = false
        else {
          letGo(take(shelf, diary.doctorId))
          shelf.rules.delete(diary.doctorId)
          counted.evictions += 1
        }
      }
    }
  }

  function doctors(clinicId: ClinicId): readonly Doctor[] | Promise<readonly Doctor[]> {
    const shelf = shelfOf(clinicId)
    if (shelf.doctors !== undefined) return shelf.doctors
    const read = source.doctors(clinicId)
    shelf.doctors = read
    const settle = (result: readonly Doctor[] | undefined): void => {
      if (shelf.doctors === read) shelf.doctors = result
    }
    read.then(settle, () => settle(undefined))
    return read
  }

  function state(): IndexState {
    let held = 0
    for (const shelf of shelves.values()) held += shelf.held.size
    return { diaries: held, bytes: account.bytes, ...counted }
  }

  function goneSince(clinicId: ClinicId, since: number): DoctorId[] | undefined {
    const { gone, goneBefore } = shelfOf(clinicId)
    return since < goneBefore ? undefined : gone.slice(since - goneBefore)
  }

  function goneUntil(clinicId: ClinicId): number {
    const { gone, goneBefore } = shelfOf(clinicId)
    return goneBefore + gone.length
  }

  return { diaries, doctors, forget, goneSince, goneUntil, state }
}
