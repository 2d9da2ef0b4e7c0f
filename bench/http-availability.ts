import { inTurn } from './benchmark.ts'
import type { Benchmark, Ground } from './benchmark.ts'
import { bookMeanwhile } from './load/book-meanwhile.ts'
import { connectTo, written } from './load/connection.ts'
import type { Answer } from './load/connection.ts'
import { drive, only } from './load/drive.ts'

const CLIENTS = 8
const SECONDS = 0.5
const ROUNDS = 15
/** Each makes the answers about one of the doctors stale. */
const CHANGES_A_SECOND = 20

export const httpAvailability7d = availabilityOf(7, '2026-11-29')
export const httpAvailability30d = availabilityOf(30, '2026-12-22')

function availabilityOf(days: number, lastDate: string): Benchmark {
  return {
    name: `http.availability.${days}d`,
    about: `searches a second for ${days} days of one of twelve doctors with eight appointments a day, one after the other, while ${CHANGES_A_SECOND} bookings and cancellations a second change them; beside the same server, busy with the same bookings, answering a constant of the same size`,
    async measure({ stage: open, say }: Ground) {
      const stage = await open()
      const { praxis, clinic } = stage
      const { visitTypeId } = clinic.searched
      const searches = clinic.searchedDoctors.map((doctorId) => {
        const query = new URLSearchParams({ doctorId, visitTypeId, from: '2026-11-23', to: lastDate })
        return written({ path: `/api/v1/availability?${query.toString()}` })
      })
      const [found] = await answersTo(praxis.port, searches[0] ?? '')
      const body = found?.body ?? ''
      const free = body.split('"start"').length - 1
      say(`${free} free times, ${body.length} bytes`)
      if (free < days) throw new Error(`hardly anything is free: ${body.slice(0, 500)}`)
      const constant = written({ path: await praxis.serveConstant(body) })
      const [answer] = await answersTo(praxis.port, constant)
      if (answer?.body !== body) throw new Error('the constant is not what the search answered')

      let asked = 0
      const nextSearch = () => searches[asked++ % searches.length] ?? ''
      const rate =
        (next: () => string) =>
        (seconds = SECONDS) =>
          drive({ praxis, clients: CLIENTS, seconds, next, counts: only(200) })
      say('warming up')
      const meanwhile = await bookMeanwhile(stage, CHANGES_A_SECOND)
      await rate(nextSearch)(2)
      await rate(() => constant)(1)
      const measured = await inTurn({ rounds: ROUNDS, value: rate(nextSearch), limit: rate(() => constant) }, say)
      await meanwhile.stop()
      say(`${meanwhile.changes()} bookings and cancellations meanwhile`)
      if (meanwhile.changes() < ROUNDS) throw new Error('hardly anything was booked meanwhile')
      return { name: this.name, ...measured, unit: 'searches/s', ratio: measured.value / measured.limit }
    },
  }
}

async function answersTo(port: number, ...requests: string[]): Promise<Answer[]> {
  const connection = await connectTo(port)
  const answers: Answer[] = []
  for (const request of requests) answers.push(await connection.ask(request))
  connection.close()
  return answers
}
