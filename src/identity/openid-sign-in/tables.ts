import type { ColumnType } from 'kysely'

type Instant = ColumnType<number, Date, Date>

export type OpenidTables = {
  'identity.openid_provider': {
    id: string
    clinic_id: string
    issuer: string
    client_id: string
    client_secret: string | null
    label: string
    opens_accounts: boolean
    proves_two_factors: boolean
    names_itself: boolean
    created_at: Instant
  }
  'identity.openid_attempt': {
    state_sha256: Buffer
    clinic_id: string
    provider_id: string
    purpose: 'sign_in' | 'link' | 'reauthenticate'
    account_id: string | null
    session_id: string | null
    browser_sha256: Buffer
    nonce: string
    code_verifier: string
    redirect_uri: string
    return_to: string
    expires_at: Instant
  }
  'identity.openid_link': {
    id: string
    account_id: string
    clinic_id: string | null
    issuer: string
    subject: string
    label: string
    linked_at: Instant
    last_used_at: ColumnType<number | null, Date | null | undefined, Date | null>
  }
}
