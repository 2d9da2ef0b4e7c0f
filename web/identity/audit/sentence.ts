import type { AnswerOf } from '../../api/types.ts'
import { deedOf } from './deeds.ts'

export type AuditEvent = AnswerOf<'/api/v1/audit-events', 'get'>['data'][number]

const strangers: Record<string, string> = {
  visitor: 'Somebody not signed in',
  system: 'Praxis itself',
  client: 'Another system',
  account: 'Somebody whose account is gone',
}

/** Who did it, by the name of today; of who has none, what they are. */
export const actorName = ({ name, kind, app }: AuditEvent['who']): string =>
  name ?? (kind === 'client' ? app : null) ?? strangers[kind] ?? 'Somebody'

const ownWords = new Set(['visitor', 'system', 'client'])

/** `as administrator, in the app Calendar`, where that says more than the name. */
export function capacity({ actingAs, kind, app }: AuditEvent['who']): string {
  const parts = [ownWords.has(actingAs) ? '' : `as ${actingAs}`, app && kind === 'account' ? `in the app ${app}` : '']
  return parts.filter(Boolean).join(', ')
}

/** `looked at a list of visits of 12 patients`, `tried to sign in and was refused`. */
export function deed({ action, outcome, patientIds }: AuditEvent): string {
  const [done, tried] = deedOf(action)
  const many = patientIds.length > 1 ? ` (${patientIds.length} patients)` : ''
  return outcome === 'refused' ? `tried to ${tried}${many} and was refused` : `${done}${many}`
}

/** Of a sign-in the reason is what was proved, in the program's words: `password`, `password, totp`. */
export const whyOf = ({ action, reason }: AuditEvent): { by?: string; why?: string } => {
  if (!reason) return {}
  return action === 'identity.sign_in' ? { by: `with ${reason.replaceAll('_', ' ')}` } : { why: reason }
}

/** `identity.wrong_credentials` → `wrong credentials`: the server's own sentences speak to who was refused, not about them. */
export const refusalWords = (code: string): string => (code.split('.').at(-1) ?? code).replaceAll('_', ' ')
