import { sql } from 'kysely'
import { connect } from '#platform'
import { carryOnPlans } from '../index.ts'

/** Finds new times and dies in the middle of it, with a transaction under way. */
const [url = '', now = '0'] = process.argv.slice(2)
const database = connect({ connectionString: url }, { size: 2 })
const work = carryOnPlans(database, Number(now))
for (;;) {
  const { rows } = await sql<{ found: number }>`
    select count(*)::int as found from booking.rebooking_line where state = 'proposed'
  `.execute(database.sql)
  if ((rows[0]?.found ?? 0) >= 3) process.kill(process.pid, 'SIGKILL')
  await Promise.race([work, new Promise((resolve) => setImmediate(resolve))])
}
