import { asId, connect, transaction } from '#platform'
import { audit } from './audit.ts'
import { openTrail } from './trail.ts'

/** Commits five events and dies before anybody could seal them. */
const [url = '', clinicId = ''] = process.argv.slice(2)
const database = connect({ connectionString: url }, { size: 1 })
openTrail(database, 'a secret of thirty-two characters')
const ctx = { actor: { kind: 'system' }, clinicId: asId<'clinic'>(clinicId), now: Date.UTC(2026, 10, 23) } as const
for (let event = 1; event <= 5; event += 1)
  await transaction(database, (tx) => audit(tx, ctx, { action: 'identity.call', reason: `event ${event}` }))
process.kill(process.pid, 'SIGKILL')
