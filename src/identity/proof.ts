/** A way in which somebody has shown who they are; a session remembers those it began with (compare `amr`, RFC 8176). */
export const PROOFS = ['password', 'link', 'passkey', 'openid', 'openid_with_two', 'totp', 'recovery_code'] as const
export type Proof = (typeof PROOFS)[number]
