import type { AnswerOf } from '../../api/types.ts'

export type Access = AnswerOf<'/api/v1/patients/{id}/access', 'get'>['data'][number]

/** What was done, as the person whose record it is would say it. Every action of the trail has its words; a test holds the two together. */
const actions: Record<string, string> = {
  'identity.account_open': 'Opened the account',
  'identity.account_deactivate': 'Locked the account out of the clinic’s work',
  'identity.account_reactivate': 'Let the account work for the clinic again',
  'identity.account_recover': 'Got the account back',
  'identity.audit_cut': 'Let go of the oldest part of this list, its time being over',
  'identity.audit_list': 'Searched the list of who did what',
  'identity.audit_policy_change': 'Changed how long this list is kept',
  'identity.break_glass': 'Opened the record in an emergency',
  'identity.call': 'Tried something',
  'identity.client_change': 'Changed what a connected system may do',
  'identity.consent_give': 'Noted that something was agreed to',
  'identity.consent_withdraw': 'Noted that consent was taken back',
  'identity.credential_add': 'Added a way to sign in',
  'identity.credential_remove': 'Removed a way to sign in',
  'identity.email_change': 'Changed the e-mail address of the account',
  'identity.email_verify': 'Confirmed the e-mail address of the account',
  'identity.guardianship_end': 'Ended that somebody acts for the patient',
  'identity.guardianship_grant': 'Noted that somebody acts for the patient',
  'identity.invitation_accept': 'Accepted to act for the patient',
  'identity.invitation_withdraw': 'Took back or declined an invitation to act for the patient',
  'identity.invite': 'Asked somebody to act for the patient',
  'identity.password_change': 'Changed the password',
  'identity.refresh_token_reuse': 'Used an old key of an app a second time; its access was ended',
  'identity.role_grant': 'Gave a role at the clinic',
  'identity.role_revoke': 'Took a role at the clinic away',
  'identity.openid_provider_change': 'Changed through whom people sign in',
  'identity.second_factor_change': 'Changed the second factor',
  'identity.second_factor_policy_change': 'Changed whether staff need a second factor',
  'identity.session_revoke': 'Signed a device out',
  'identity.sign_in': 'Signed in',
  'identity.sign_out': 'Signed out',
  'identity.token_issue': 'Gave an app access',
  'clinic.host_name_change': 'Changed an address of the clinic’s pages',
  'clinic.policy_change': 'Changed what the clinic asks of its people',
  'clinic.rules_change': 'Changed the clinic’s profile or rules',
  'people.access_read': 'Looked at this list',
  'people.doctor_change': 'Changed a doctor’s profile',
  'people.emergency_close': 'Closed an emergency access',
  'people.erasure_ask': 'Asked for the data to be deleted',
  'people.erasure_withdraw': 'Called off the deletion',
  'people.patient_add': 'Made the record',
  'people.patient_change': 'Changed the record',
  'people.patient_erase': 'Deleted the record',
  'people.patient_export': 'Downloaded everything in the record',
  'people.patient_history_read': 'Read earlier versions of the record',
  'people.patient_list': 'Found the record in a search',
  'people.patient_read': 'Read the record',
  'scheduling.schedule_change': 'Changed a doctor’s hours',
  'booking.appointment_approve': 'Confirmed a visit',
  'booking.appointment_arrive': 'Noted an arrival',
  'booking.appointment_book': 'Booked a visit',
  'booking.appointment_cancel': 'Cancelled a visit',
  'booking.appointment_complete': 'Completed a visit',
  'booking.appointment_history_read': 'Read what happened with a visit',
  'booking.appointment_list': 'Saw visits in a list',
  'booking.appointment_miss': 'Noted that nobody came to a visit',
  'booking.appointment_override': 'Overruled a rule for a visit',
  'booking.appointment_read': 'Read the details of a visit',
  'booking.appointment_reschedule': 'Moved a visit to another time',
  'booking.appointment_start': 'Began a visit',
  'booking.leave_hits_read': 'Saw visits that a doctor’s leave falls on',
  'documents.confirmation_read': 'Opened the confirmation of a visit',
  'integrations.calendar_file_read': 'Put a visit into a calendar',
  'notifications.message_list': 'Saw letters in a list',
  'notifications.message_read': 'Read a letter',
}

/** Of an action that this page does not know, at least what kind it was. */
const kinds: Record<string, string> = {
  create: 'Added something',
  read: 'Looked at something',
  update: 'Changed something',
  delete: 'Deleted something',
  execute: 'Did something',
}

export const isKnownAction = (action: string): boolean => action in actions

export const whatWasDone = ({ action, type }: Pick<Access, 'action' | 'type'>): string =>
  actions[action] ?? kinds[type] ?? 'Did something'

const roles: Record<string, string> = {
  administrator: 'administrator',
  receptionist: 'reception',
  doctor: 'doctor',
  support: 'support',
}

/** Who it was: by name where the account still has one, else as what they acted. */
export function whoDidIt({ who, isYou }: Pick<Access, 'who' | 'isYou'>): string {
  const through = who.app && who.kind === 'account' ? `, through the app ${who.app}` : ''
  if (isYou) return `You${through}`
  if (who.kind === 'system') return 'The clinic’s system, by itself'
  if (who.kind === 'client') return `${who.app ?? who.name ?? 'Another system'} (another system)`
  if (who.kind === 'visitor') return 'Somebody who wasn’t signed in'
  const role = roles[who.actingAs]
  if (who.name === null) return `${role ? `Somebody (${role})` : 'An account that is gone'}${through}`
  return `${who.name}${role ? ` (${role})` : ''}${through}`
}
