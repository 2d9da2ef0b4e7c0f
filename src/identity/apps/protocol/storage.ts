import type { Adapter, AdapterPayload } from 'oidc-provider'
import { asId, transaction, violatedConstraint } from '#platform'
import type { Tx } from '#platform'
import { audit } from '../../audit/index.ts'
import type { AccountId } from '../../context.ts'
import { hashOfToken } from '../../secret-token.ts'
import { findClient, findSecrets } from '../client/queries.ts'
import type { ClientId } from '../contract.ts'
import { deleteGrant, findGrant, insertGrant } from '../grant/queries.ts'
import { clientMetadata } from './client-metadata.ts'
import { currentCall } from './current-call.ts'
import { errors } from './library.ts'
import { addRecord, consumeRecord, deleteRecord, findRecord, putRecord } from './queries.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Where the library keeps what it must remember: in the clinic of the call, and in no other. */
export function storageOf(kind: string): Adapter {
  if (kind === 'Client') return clients
  if (kind === 'Grant') return grants
  if (kind === 'ReplayDetection') return { ...records(kind), upsert: addOnce }
  return records(kind)
}

const nothing = () => Promise.resolve()
const never = () => Promise.reject(new Error('the library was asked for what it is not configured for'))

/** Added and changed by an administrator's call, never by the library. */
const clients: Adapter = {
  async find(id) {
    if (!UUID.test(id)) return undefined
    const { database, clinicId, now } = currentCall().ctx
    const clientId = asId<'client'>(id)
    const client = await findClient(database, clinicId, clientId)
    if (client === undefined || client.id !== id) return undefined
    const secrets = client.authentication === 'secret' ? await findSecrets(database, clinicId, [clientId], now) : []
    return clientMetadata(client, secrets)
  },
  upsert: never,
  destroy: never,
  consume: never,
  findByUid: never,
  findByUserCode: never,
  revokeByGrantId: nothing,
}

const grants: Adapter = {
  async find(id) {
    if (!UUID.test(id)) return undefined
    const { database, clinicId } = currentCall().ctx
    return findGrant(database, clinicId, id)
  },
  async upsert(id, payload) {
    const { database, clinicId, now } = currentCall().ctx
    const { accountId, clientId, exp } = payload
    if (accountId === undefined || clientId === undefined || exp === undefined)
      throw new Error('a grant without account, client or end')
    await transaction(database, (tx) =>
      insertGrant(tx, clinicId, {
        id,
        clientId: asId<'client'>(clientId),
        accountId: accountId as AccountId,
        scopes: grantedScopes(payload),
        payload: { ...payload },
        grantedAt: now,
        expiresAt: exp * 1000,
      }),
    )
  },
  destroy: (id) => transaction(currentCall().ctx.database, (tx) => endGrant(tx, id)),
  consume: never,
  findByUid: never,
  findByUserCode: never,
  revokeByGrantId: nothing,
}

/** What came of a grant ends with its row, so there is nothing to do for `revokeByGrantId`: the library destroys the grant besides. */
function records(kind: string): Adapter {
  return {
    async find(id) {
      const { database, clinicId } = currentCall().ctx
      const found = await findRecord(database, clinicId, kind, hashOfToken(id))
      if (found === undefined) return undefined
      return { ...found.payload, jti: id, ...(found.consumedAt === null ? {} : { consumed: true }) }
    },
    async upsert(id, payload, expiresIn) {
      const { database, clinicId } = currentCall().ctx
      const record = recordOf(kind, id, payload, expiresIn)
      await transaction(database, (tx) => putRecord(tx, clinicId, record)).catch(refuseWhatEnded)
    },
    /** The library looks and then consumes; between the two somebody else may have come, so here it is decided. */
    async consume(id) {
      const { database, clinicId, now } = currentCall().ctx
      const isFirst = await transaction(database, async (tx) => {
        if ((await consumeRecord(tx, clinicId, { kind, sha256: hashOfToken(id) }, now)) !== undefined) return true
        const lost = await findRecord(tx, clinicId, kind, hashOfToken(id))
        const grantId = lost?.payload['grantId']
        if (typeof grantId === 'string') await endGrant(tx, grantId)
        return false
      })
      if (!isFirst) throw new errors.InvalidGrant('already used')
    },
    destroy(id) {
      const { database, clinicId } = currentCall().ctx
      return transaction(database, (tx) => deleteRecord(tx, clinicId, kind, hashOfToken(id)))
    },
    findByUid: never,
    findByUserCode: never,
    revokeByGrantId: nothing,
  }
}

/** The grant can end while a token of it is being made: its other half was used twice, or its owner has ended it. */
function refuseWhatEnded(error: unknown): never {
  if (violatedConstraint(error) === 'record_of_grant') throw new errors.InvalidGrant('the grant has ended')
  throw error
}

/** Ids of client assertions: the second that brings one is refused, also one that comes at the same moment. */
async function addOnce(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
  const { database, clinicId, now } = currentCall().ctx
  const record = recordOf('ReplayDetection', id, payload, expiresIn)
  const isFirst = await transaction(database, (tx) => addRecord(tx, clinicId, record, now))
  if (!isFirst) throw new errors.InvalidClientAuth('client assertion tokens must only be used once')
}

/** The id is a bearer's secret and is kept as a hash, so it must not stand in the payload either. */
function recordOf(kind: string, id: string, { jti: _jti, ...payload }: AdapterPayload, expiresIn = 0) {
  const expiresAt = payload.exp === undefined ? currentCall().ctx.now + expiresIn * 1000 : payload.exp * 1000
  return { kind, sha256: hashOfToken(id), payload: { ...payload }, grantId: grantOf(kind, payload), expiresAt }
}

/** A question put to somebody may name a grant that is not saved; only codes and tokens come of one. */
function grantOf(kind: string, { grantId }: AdapterPayload): string | null {
  return kind === 'AuthorizationCode' || kind === 'RefreshToken' ? (grantId ?? null) : null
}

/** A grant that ends on the way to a token ends because a code or refresh token was used twice. */
async function endGrant(tx: Tx, id: string): Promise<void> {
  const { ctx, route, client } = currentCall()
  if (!(await deleteGrant(tx, ctx.clinicId, id))) return
  const action = route === 'token' ? 'identity.refresh_token_reuse' : 'identity.consent_withdraw'
  await audit(tx, { ...ctx, actor: actorOf(ctx.clinicId, client) }, { action, record: id })
}

function actorOf(clinicId: ProtocolClinic, clientId: ClientId | undefined) {
  if (clientId === undefined) return { kind: 'visitor' } as const
  return { kind: 'client', clientId, clinicId, scopes: [] } as const
}
type ProtocolClinic = ReturnType<typeof currentCall>['ctx']['clinicId']

function grantedScopes({ openid, resources }: AdapterPayload & { openid?: unknown; resources?: unknown }): string[] {
  const ofResources = typeof resources === 'object' && resources !== null ? Object.values(resources) : []
  const plain: unknown = typeof openid === 'object' && openid !== null ? Reflect.get(openid, 'scope') : undefined
  return [plain, ...ofResources].filter((part) => typeof part === 'string').flatMap((part) => part.split(' '))
}
