import type { AnswerOf } from '../../api/types.ts'
import { deedOf, type ActionName } from '../audit/deeds.ts'

export type Access = AnswerOf<'/api/v1/patients/{id}/access', 'get'>['data'][number]

/** Said to the one whose record it is; everything else reads as it does to the clinic. */
const toTheOwner: Partial<Record<ActionName, ReturnType<typeof deedOf>>> = {
  'people.patient_read': ['read the record', 'read the record'],
  'people.patient_list': ['saw the name in a list or a search', 'find the name in a list or a search'],
  'people.access_read': ['looked at this list', 'look at this list'],
  'people.patient_add': ['made the record', 'make the record'],
  'people.patient_change': ['changed the record', 'change the record'],
  'people.patient_export': ['downloaded everything in the record', 'download everything in the record'],
  'people.patient_erase': ['deleted the record', 'delete the record'],
  'people.erasure_ask': ['asked for the record to be deleted', 'have the record deleted'],
  'people.erasure_withdraw': ['called the deletion off', 'call the deletion off'],
  'identity.break_glass': ['opened the record in an emergency', 'open the record in an emergency'],
  'identity.invite': ['asked somebody to act for the patient', 'ask somebody to act for the patient'],
  'identity.invitation_accept': ['accepted to act for the patient', 'accept to act for the patient'],
  'identity.invitation_withdraw': [
    'took back or declined an invitation to act for the patient',
    'take back or decline an invitation to act for the patient',
  ],
  'notifications.message_read': ['read a letter', 'read a letter'],
}

/** `Read the record`, `Tried to read the record`. */
export function whatWasDone({ action, outcome }: Pick<Access, 'action' | 'outcome'>): string {
  const [done, tried] = (toTheOwner as Partial<Record<string, ReturnType<typeof deedOf>>>)[action] ?? deedOf(action)
  return outcome === 'refused' ? `Tried to ${tried}` : `${done.charAt(0).toUpperCase()}${done.slice(1)}`
}

const roles: Record<string, string> = {
  administrator: 'administrator',
  receptionist: 'reception',
  doctor: 'doctor',
  support: 'support',
}

/** What apps are called, by their id: the trail itself keeps no names. */
export type AppNames = ReadonlyMap<string, string>

/** Who it was: by name where the account still has one, else as what they acted. */
export function whoDidIt({ who, isYou }: Pick<Access, 'who' | 'isYou'>, apps: AppNames = new Map()): string {
  const through = who.app && who.kind === 'account' ? `, through ${nameOf(who.app, apps)}` : ''
  if (isYou) return `You${through}`
  if (who.kind === 'system') return 'The clinic’s system, by itself'
  if (who.kind === 'client') return who.name ? `${who.name} (another system)` : 'Another system'
  if (who.kind === 'visitor') return 'Somebody who wasn’t signed in'
  const role = roles[who.actingAs]
  if (who.name === null) return `${role ? `Somebody (${role})` : 'An account that is gone'}${through}`
  return `${who.name}${role ? ` (${role})` : ''}${through}`
}

const nameOf = (app: string, apps: AppNames): string => {
  const name = apps.get(app)
  return name ? `the app ${name}` : 'an app'
}
