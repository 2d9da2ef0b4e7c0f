import type { ColumnType } from 'kysely'

type Instant = ColumnType<number, Date, Date>

export type PasskeyTables = {
  'identity.passkey': {
    id: string
    account_id: string
    credential_id: string
    public_key: Buffer
    counter: number
    rp_id: string
    name: string
    transports: string[]
    synced: boolean
    created_at: Instant
    last_used_at: ColumnType<number | null, Date | null | undefined, Date | null>
  }
  'identity.passkey_challenge': {
    challenge: string
    purpose: 'register' | 'sign_in' | 'second_factor' | 'reauthenticate'
    account_id: string | null
    browser_sha256: Buffer | null
    expires_at: Instant
  }
}
