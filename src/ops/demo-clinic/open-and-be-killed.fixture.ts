// A process that opens the demonstration clinic, for tests that kill it meanwhile. Prints "opened" when it is done.

import { openTrail } from '#identity'
import { connect } from '#platform'
import { subscribe } from '../../app/subscriptions.ts'
import { openDemonstrationClinic } from './index.ts'

const [url = '', now = ''] = process.argv.slice(2)
const database = connect({ connectionString: url })
openTrail(database, 'a secret of thirty-two characters')
subscribe(database)
await openDemonstrationClinic({ database, now: Number(now), password: 'seven green umbrellas' })
process.stdout.write('opened\n')
await database.close()
