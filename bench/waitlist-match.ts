import { openTrail } from '#identity'
import { addVisitType } from '#clinic'
import { addDoctor } from '#people'
import { applicationConnection, connect, migrate } from '#platform'
import type { Database } from '#platform'
import { setHours } from '#scheduling'
import { MONDAY_MORNING, WEEKDAYS, testClinic } from '../test/clinic.ts'
import type { TestClinic } from '../test/clinic.ts'
import { startTestServer } from '../test/servers/postgres.ts'
import type { FreedTime } from '../src/booking/waitlist/freed/queries.ts'
import { startsOfFreedTime } from '../src/booking/waitlist/freed/starts-of-freed-time.ts'
import { whoIsNext } from '../src/booking/waitlist/freed/who-is-next.ts'
import { median } from './benchmark.ts'
import type { Benchmark, Ground } from './benchmark.ts'
import { SECRET } from './stage/clock-and-keys.ts'

const ENTRIES = 100_000
const QUESTIONS = 300
const LIMIT_MS = 20
const ORDERS = ['first_come', 'urgency_then_first_come', 'fair'] as const

export const waitlistMatch: Benchmark = {
  name: 'waitlist.match.100000',
  about: `milliseconds, the median of ${QUESTIONS} freed times, until it is known who of ${ENTRIES.toLocaleString('en')} waiting in one clinic is offered it: its bookable starts, the line, and the first in it who would take one, by each of the three orders; beside ${LIMIT_MS} ms`,
  async measure({ say }: Ground) {
    const server = await startTestServer('embedded')
    const owned = connect({ connectionString: server.url }, { size: 1 })
    try {
      await migrate({ connectionString: server.url })
      const serving = await applicationConnection({ owner: { connectionString: server.url }, secret: SECRET })
      const database = connect(serving)
      try {
        openTrail(database, SECRET)
        return await measured({ database, owned, say })
      } finally {
        await database.close()
      }
    } finally {
      await owned.close()
      await server.stop()
    }
  },
}

async function measured({ database, owned, say }: { database: Database; owned: Database; say: Ground['say'] }) {
  const cast = await testClinic(database)
  const kept = await fill(cast, owned)
  say(`${kept.entries} entries wait, ${kept.wants} rows are held against freed times`)
  if (kept.entries < ENTRIES) throw new Error(`only ${kept.entries} wait`)
  const took: number[] = []
  let found = 0
  for (let nth = -30; nth < QUESTIONS; nth += 1) {
    const began = performance.now()
    const next = await ask(cast, nth)
    if (nth < 0) continue
    took.push(performance.now() - began)
    if (next) found += 1
  }
  if (found < QUESTIONS / 3 || found === QUESTIONS)
    throw new Error(`${found} of ${QUESTIONS} freed times found somebody`)
  const at = (part: number) => (took.toSorted((a, b) => a - b)[Math.floor(took.length * part)] ?? 0).toFixed(1)
  say(`p50, p90, p99: ${at(0.5)}, ${at(0.9)}, ${at(0.99)} ms; for ${QUESTIONS - found} nobody was found`)
  const value = median(took)
  return { name: 'waitlist.match.100000', value, unit: 'ms', limit: LIMIT_MS, ratio: LIMIT_MS / value }
}

/** A quarter of an hour or two of Dr Weber's, some day in the next weeks; every fourth is one that hardly anybody would take. */
async function ask(cast: TestClinic, nth: number): Promise<boolean> {
  const { database, clinicId } = cast.ctxOf('system')
  const index = Math.abs(nth)
  const isRare = index % 4 === 0
  const day = isRare ? 90 + (index % 60) : 1 + (index % 40)
  const fromAt = MONDAY_MORNING + day * 86_400_000 + (2 + (index % 14) / 2) * 3_600_000
  const freed: FreedTime = {
    id: 0,
    clinicId,
    doctorId: cast.drWeber.id,
    fromAt,
    toAt: fromAt + 1_800_000,
    openedAt: null,
  }
  const asked = { clinicId, now: MONDAY_MORNING }
  const times = await startsOfFreedTime(database, asked, freed, 1)
  const order = ORDERS[index % 3] ?? 'first_come'
  const line = whoIsNext(database, asked, { doctorId: freed.doctorId, times, order, openedAt: null })
  return (await line.next()).done !== true
}

/**
 * Four kinds of visits, fifty doctors, Dr Weber does three of the four; half of those who wait would take any doctor, each of the others one to
 * three by name. Everybody wants some days of the week, some hours and the next three months at most.
 */
async function fill(cast: TestClinic, owned: Database): Promise<{ entries: number; wants: number }> {
  const system = cast.ctxOf('system')
  const types = await Promise.all(
    ['Follow-up', 'Vaccination', 'Ultrasound'].map((name) => addVisitType(system, { name, durationMinutes: 30 })),
  )
  const visitTypeIds = [cast.checkUp.id, ...types.map(({ id }) => id)]
  const offered = visitTypeIds.slice(0, 3)
  await owned.pool.query(
    'insert into people.doctor_visit_type (clinic_id, doctor_id, visit_type_id) select $1, $2, unnest($3::uuid[]) on conflict do nothing',
    [cast.clinicId, cast.drWeber.id, offered],
  )
  await setHours(
    system,
    cast.drWeber.id,
    WEEKDAYS.map((window) => ({ ...window, locationId: cast.berlin.id })),
  )
  const doctors = [cast.drWeber.id]
  for (let nth = 1; nth < 50; nth += 1)
    doctors.push((await addDoctor(system, { name: `Doctor ${nth}`, specialties: [], languages: [], visitTypeIds })).id)
  await owned.pool.query(WAITING, [cast.clinicId, ENTRIES, visitTypeIds, doctors, new Date(MONDAY_MORNING)])
  await owned.pool.query(WANTED, [cast.clinicId])
  await owned.pool.query('vacuum analyze')
  const { rows } = await owned.pool.query<{ entries: number; wants: number }>(
    'select (select count(*)::int from booking.waitlist_entry) as entries, (select count(*)::int from booking.waitlist_want) as wants',
  )
  return rows[0] ?? { entries: 0, wants: 0 }
}

const WAITING = `
  with patients as (
    insert into people.patient (id, clinic_id, name, locale, sort_name, created_at)
    select gen_random_uuid(), $1, 'Patient ' || n, 'en', 'patient', $5 from generate_series(1, $2::int) n returning id
  ), numbered as (select id, (row_number() over ())::int as n from patients)
  insert into booking.waitlist_entry (id, clinic_id, patient_id, visit_type_id, doctor_ids, first_day, last_day, weekdays, windows_from, windows_to,
    urgency, notice_minutes, added_at, added_as, changed_at, times_offered, last_offered_at)
  select gen_random_uuid(), $1, id, ($3::uuid[])[1 + n % 4],
    case when n % 2 = 0 then '{}'::uuid[] else ($4::uuid[])[1 + (n * 7) % 48 : 1 + (n * 7) % 48 + n % 3] end,
    ($5::timestamptz + make_interval(days => n % 30))::date, ($5::timestamptz + make_interval(days => 30 + n % 60))::date, 1 + (n * 7) % 31,
    case n % 3 when 0 then '{}'::smallint[] when 1 then '{480}' else '{720}' end,
    case n % 3 when 0 then '{}'::smallint[] when 1 then '{720}' else '{1020}' end,
    n % 3, (n % 4) * 720, $5::timestamptz - make_interval(mins => n), 'patient', $5, n % 5, case when n % 5 = 0 then null else $5::timestamptz end
  from numbered`

const WANTED = `
  insert into booking.waitlist_want (clinic_id, entry_id, visit_type_id, scope, first_day, last_day, weekdays, hours, notice_minutes, urgency, added_at,
    times_offered, last_offered_at)
  select clinic_id, id, visit_type_id, scope, first_day, last_day, weekdays,
    case windows_from[1] when 480 then (1 << 8) | (1 << 9) | (1 << 10) | (1 << 11) when 720 then 126976 else 16777215 end,
    notice_minutes, urgency, added_at, times_offered, coalesce(last_offered_at, '-infinity')
  from booking.waitlist_entry
  cross join lateral unnest(case when doctor_ids = '{}' then array[visit_type_id] else doctor_ids end) as scope
  where clinic_id = $1
  on conflict do nothing`
