// A process of its own for sending.db.test.ts, which kills it: hears the oldest fact of booking and tells the patient.
// Arguments: the database's URL, the mail server's, and what time it is (epoch milliseconds).
import { sql } from 'kysely'
import { connect } from '#platform'
import type { StoredFact } from '#platform'
import { openMail } from './mail.ts'
import { tellPatient } from './tell-patient.ts'

const [databaseUrl = '', smtpUrl = '', now = ''] = process.argv.slice(2)
const database = connect({ connectionString: databaseUrl }, { size: 2 })
const { rows } = await sql<StoredFact>`
  select id, clinic_id as "clinicId", name, payload, announced_at as at from platform.outbox where name like 'booking.%' order by id
`.execute(database.sql)
const telling = { database, now: () => Number(now), mail: openMail({ smtpUrl, publicUrl: 'https://praxis.example' }) }
for (const fact of rows) await tellPatient(telling, fact)
