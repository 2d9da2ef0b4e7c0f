import { inTurn } from './benchmark.ts'
import type { Benchmark, Ground } from './benchmark.ts'
import { bookingRequests, freeTimesOf } from './load/bookings.ts'
import type { WantedTime } from './load/bookings.ts'
import type { Answer } from './load/connection.ts'
import { drive, only } from './load/drive.ts'

const CLIENTS = 16
const SECONDS = 1
const ROUNDS = 8

export const httpBookContended: Benchmark = {
  name: 'http.book.contended',
  about:
    'bookings acknowledged a second when 16 clients all want times of one doctor, every fourth of them a time that another wants as well; beside a fifth of what they book when they want 38 doctors',
  async measure({ stage: open, say }: Ground) {
    const stage = await open()
    const request = await bookingRequests(stage)
    const soughtAfter = freeTimesOf([stage.clinic.soughtAfter], 1)
    const load = { praxis: stage.praxis, clients: CLIENTS }
    const spread = (seconds = SECONDS) =>
      drive({ ...load, seconds, next: () => request(stage.freeTimes()), counts: only(201) })
    const contend = async (seconds = SECONDS) => {
      const rivals = everyFourthTwice(soughtAfter)
      let refused = 0
      const counts = (answer: Answer) => {
        if (!isTaken(answer)) return only(201)(answer)
        refused += 1
        return false
      }
      const rate = await drive({ ...load, seconds, next: () => request(rivals.next()), counts })
      if (refused > rivals.wantedTwice())
        throw new Error(`${refused} were refused, and only ${rivals.wantedTwice()} wanted what another had`)
      return rate
    }
    say('warming up')
    await spread(2)
    await contend(2)
    await stage.settle()
    await spread(1)
    await contend(1)
    const measured = await inTurn(
      { rounds: ROUNDS, value: contend, limit: async () => ({ perSecond: (await spread()).perSecond / 5 }) },
      say,
    )
    return { name: this.name, ...measured, unit: 'bookings/s', ratio: measured.value / measured.limit }
  },
}

function isTaken({ status, body }: Answer): boolean {
  return status === 409 && body.includes('"booking.slot_taken"')
}

/** Times in turn, every fourth of them given to two clients one after the other. */
function everyFourthTwice(next: () => WantedTime) {
  let asked = 0
  let last = next()
  let twice = 0
  return {
    next: (): WantedTime => {
      asked += 1
      if (asked % 4 === 0) twice += 1
      else last = next()
      return { ...last, nth: asked }
    },
    wantedTwice: () => twice,
  }
}
