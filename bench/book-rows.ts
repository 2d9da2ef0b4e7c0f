import { inTurn, median } from './benchmark.ts'
import type { Benchmark, Ground } from './benchmark.ts'
import { bookingRequests } from './load/bookings.ts'
import { drive, only } from './load/drive.ts'
import { loadDiaries } from '../src/availability/diary/load-diaries.ts'
import { MONDAY_MORNING } from '../test/clinic.ts'
import { fillHistory } from './stage/fill-history.ts'
import { openStage } from './stage/stage.ts'
import type { Stage } from './stage/stage.ts'

const CLIENTS = 16
const SECONDS = 1
const ROUNDS = 10
/** Of a server that holds a country's visits; with the 64 MB of the embedded one each row that is checked is read from the disk's cache. */
const LARGE = { shared_buffers: '3GB', max_wal_size: '16GB' }

export const bookRows1e4 = bookRows('1e4')
export const bookRows1e5 = bookRows('1e5')
export const bookRows1e6 = bookRows('1e6')
export const bookRows1e7 = bookRows('1e7')

/** What is stored is the past: it must cost nothing, neither who books nor who reads what is free. */
function bookRows(rows: '1e4' | '1e5' | '1e6' | '1e7'): Benchmark {
  const name = `book.rows.${rows}`
  return {
    name,
    about: `bookings a second, 16 clients, with ${Number(rows).toLocaleString('en')} visits of the past stored; beside the same on a server with hardly any`,
    ...(rows === '1e6' || rows === '1e7' ? { takesLong: true as const } : {}),
    async measure({ say }: Ground) {
      const undo: (() => Promise<void>)[] = []
      // The embedded server: from 18 on the index of an exclusion constraint is built sorted, in a tenth of the time.
      const open = async (): Promise<Stage> => {
        const stage = await openStage({ server: 'embedded', settings: LARGE, say })
        undo.push(stage.close)
        return stage
      }
      try {
        const [few, many] = [await open(), await open()]
        await fillHistory(many, Number(rows), say)
        const rates = [await bookingRate(many), await bookingRate(few)] as const
        for (const rate of rates) await rate(2)
        for (const stage of [many, few]) await stage.settle()
        const { value, limit } = await inTurn({ rounds: ROUNDS, value: rates[0], limit: rates[1] }, say)
        const read = [await readingDiaries(many), await readingDiaries(few)].map((ms) => ms.toFixed(2))
        say(`to read the diaries of 38 doctors from the database: ${read[0]} ms beside ${read[1]} ms`)
        return { name, value, unit: 'bookings/s', limit, ratio: value / limit }
      } finally {
        for (const step of undo) await step()
      }
    },
  }
}

async function bookingRate(stage: Stage) {
  const request = await bookingRequests(stage)
  return (seconds = SECONDS) =>
    drive({
      praxis: stage.praxis,
      clients: CLIENTS,
      seconds,
      next: () => request(stage.freeTimes()),
      counts: only(201),
    })
}

/** Milliseconds to read what is free of all doctors, nothing of it known. */
async function readingDiaries({ database, clinic: { clinicId, doctorIds } }: Stage): Promise<number> {
  const took: number[] = []
  for (let nth = 0; nth < 40; nth += 1) {
    const began = performance.now()
    const diaries = await loadDiaries(database.within(clinicId), clinicId, doctorIds, MONDAY_MORNING, new Map())
    took.push(performance.now() - began)
    if (diaries.length !== doctorIds.length) throw new Error(`${diaries.length} diaries instead of ${doctorIds.length}`)
  }
  return median(took)
}
