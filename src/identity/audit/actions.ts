/** What an event can be about. An account and a patient are different records even of one person. */
export const RECORD_KINDS = [
  'account',
  'appointment',
  'client',
  'clinic',
  'closure',
  'consent',
  'doctor',
  'guardianship',
  'host_name',
  'invitation',
  'location',
  'message',
  'offer',
  'pathway',
  'patient',
  'rebooking_plan',
  'resource',
  'session',
  'visit_type',
  'waitlist_entry',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** FHIR's AuditEvent.action: create, read, update, delete, execute. */
export type ActionType = 'C' | 'R' | 'U' | 'D' | 'E'

interface Described {
  type: ActionType
  /** What the event's record is, unless it says otherwise. */
  record?: RecordKind
}

/**
 * Everything the trail tells of: a closed list, named `module.thing_verb`, whether it was done or refused. `docs/operations/audit.md`
 * says what each means; a test holds the two against each other. A name once written stays: events are kept for years.
 */
export const ACTIONS = {
  'identity.account_open': { type: 'C', record: 'account' },
  'identity.account_deactivate': { type: 'U', record: 'account' },
  'identity.account_reactivate': { type: 'U', record: 'account' },
  'identity.account_recover': { type: 'U', record: 'account' },
  'identity.audit_cut': { type: 'D', record: 'clinic' },
  'identity.audit_list': { type: 'R' },
  'identity.audit_policy_change': { type: 'U', record: 'clinic' },
  'identity.break_glass': { type: 'E', record: 'patient' },
  'identity.call': { type: 'E' },
  'identity.client_change': { type: 'U', record: 'client' },
  'identity.consent_give': { type: 'C', record: 'consent' },
  'identity.consent_withdraw': { type: 'U', record: 'consent' },
  'identity.credential_add': { type: 'C', record: 'account' },
  'identity.credential_remove': { type: 'D', record: 'account' },
  'identity.email_change': { type: 'U', record: 'account' },
  'identity.email_verify': { type: 'U', record: 'account' },
  'identity.guardianship_end': { type: 'D', record: 'guardianship' },
  'identity.guardianship_grant': { type: 'C', record: 'guardianship' },
  'identity.invitation_accept': { type: 'U', record: 'invitation' },
  'identity.invitation_withdraw': { type: 'D', record: 'invitation' },
  'identity.invite': { type: 'C', record: 'invitation' },
  'identity.password_change': { type: 'U', record: 'account' },
  'identity.refresh_token_reuse': { type: 'E', record: 'session' },
  'identity.role_grant': { type: 'C', record: 'account' },
  'identity.role_revoke': { type: 'D', record: 'account' },
  'identity.openid_provider_change': { type: 'U', record: 'clinic' },
  'identity.second_factor_change': { type: 'U', record: 'account' },
  'identity.second_factor_policy_change': { type: 'U', record: 'clinic' },
  'identity.session_revoke': { type: 'D', record: 'session' },
  'identity.sign_in': { type: 'E', record: 'account' },
  'identity.sign_out': { type: 'E', record: 'session' },
  'identity.token_issue': { type: 'E', record: 'client' },
  'clinic.host_name_change': { type: 'U', record: 'host_name' },
  'clinic.policy_change': { type: 'U', record: 'clinic' },
  'clinic.rules_change': { type: 'U' },
  'people.access_read': { type: 'R', record: 'patient' },
  'people.doctor_change': { type: 'U', record: 'doctor' },
  'people.emergency_close': { type: 'U', record: 'patient' },
  'people.erasure_ask': { type: 'E', record: 'patient' },
  'people.erasure_withdraw': { type: 'U', record: 'patient' },
  'people.patient_add': { type: 'C', record: 'patient' },
  'people.patient_ask': { type: 'R', record: 'patient' },
  'people.patient_change': { type: 'U', record: 'patient' },
  'people.patient_erase': { type: 'D', record: 'patient' },
  'people.patient_export': { type: 'R', record: 'patient' },
  'people.patient_history_read': { type: 'R', record: 'patient' },
  'people.patient_list': { type: 'R' },
  'people.patient_read': { type: 'R', record: 'patient' },
  'scheduling.schedule_change': { type: 'U', record: 'doctor' },
  'booking.appointment_approve': { type: 'U', record: 'appointment' },
  'booking.appointment_arrive': { type: 'U', record: 'appointment' },
  'booking.appointment_book': { type: 'C', record: 'appointment' },
  'booking.appointment_cancel': { type: 'U', record: 'appointment' },
  'booking.appointment_complete': { type: 'U', record: 'appointment' },
  'booking.appointment_decline': { type: 'U', record: 'appointment' },
  'booking.appointment_history_read': { type: 'R', record: 'appointment' },
  'booking.appointment_lapse': { type: 'U', record: 'appointment' },
  'booking.appointment_list': { type: 'R' },
  'booking.appointment_miss': { type: 'U', record: 'appointment' },
  'booking.appointment_override': { type: 'E', record: 'appointment' },
  'booking.appointment_read': { type: 'R', record: 'appointment' },
  'booking.appointment_reschedule': { type: 'U', record: 'appointment' },
  'booking.appointment_start': { type: 'U', record: 'appointment' },
  'booking.appointment_undo': { type: 'U', record: 'appointment' },
  'booking.deposit_checkout': { type: 'R', record: 'appointment' },
  'booking.deposit_list': { type: 'R', record: 'appointment' },
  'booking.deposit_miss': { type: 'U', record: 'appointment' },
  'booking.deposit_pay': { type: 'U', record: 'appointment' },
  'booking.deposit_return': { type: 'U', record: 'appointment' },
  'booking.leave_hits_read': { type: 'R', record: 'doctor' },
  'booking.offer_accept': { type: 'U', record: 'offer' },
  'booking.offer_list': { type: 'R' },
  'booking.offer_make': { type: 'C', record: 'offer' },
  'booking.offer_read': { type: 'R', record: 'offer' },
  'booking.offer_refuse': { type: 'U', record: 'offer' },
  'booking.offer_withdraw': { type: 'U', record: 'offer' },
  'booking.rebooking_begin': { type: 'C', record: 'rebooking_plan' },
  'booking.rebooking_change': { type: 'U', record: 'rebooking_plan' },
  'booking.rebooking_close': { type: 'U', record: 'rebooking_plan' },
  'booking.rebooking_line_read': { type: 'R', record: 'appointment' },
  'booking.rebooking_read': { type: 'R', record: 'rebooking_plan' },
  'booking.rebooking_send': { type: 'U', record: 'rebooking_plan' },
  'booking.waitlist_entry_add': { type: 'C', record: 'waitlist_entry' },
  'booking.waitlist_entry_change': { type: 'U', record: 'waitlist_entry' },
  'booking.waitlist_entry_list': { type: 'R' },
  'booking.waitlist_entry_read': { type: 'R', record: 'waitlist_entry' },
  'booking.waitlist_entry_withdraw': { type: 'U', record: 'waitlist_entry' },
  'documents.confirmation_read': { type: 'R', record: 'appointment' },
  'integrations.calendar_file_read': { type: 'R', record: 'appointment' },
  'notifications.message_list': { type: 'R' },
  'notifications.message_read': { type: 'R', record: 'message' },
} as const satisfies Record<`${string}.${string}`, Described>

export type AuditAction = keyof typeof ACTIONS

export const ACTION_NAMES = Object.keys(ACTIONS) as AuditAction[]

export function described(action: AuditAction): Described {
  return ACTIONS[action]
}
