import type { paths } from '../../api/schema.d.ts'

type AuditQuery = NonNullable<paths['/api/v1/audit-events']['get']['parameters']['query']>
export type ActionName = NonNullable<AuditQuery['action']>[number]

/** The same deed done, and tried in vain: “read a record”, “tried to read a record”. */
type Deed = readonly [done: string, tried: string]

const reads = {
  'people.patient_read': ['looked at a patient’s record', 'look at a patient’s record'],
  'people.patient_list': ['searched patients', 'search patients'],
  'people.patient_ask': ['looked for free times on a patient’s behalf', 'look for free times on a patient’s behalf'],
  'people.patient_history_read': ['read the earlier versions of a record', 'read the earlier versions of a record'],
  'people.access_read': ['looked at who had seen a record', 'look at who had seen a record'],
  'booking.appointment_read': ['looked at a visit', 'look at a visit'],
  'booking.appointment_list': ['looked at a list of visits', 'look at a list of visits'],
  'booking.appointment_history_read': ['read what happened to a visit', 'read what happened to a visit'],
  'booking.deposit_checkout': ['was shown where a deposit is paid', 'see where a deposit is paid'],
  'booking.deposit_list': ['looked at what was paid for a visit', 'look at what was paid for a visit'],
  'booking.leave_hits_read': ['saw which visits a leave hits', 'see which visits a leave hits'],
  'documents.confirmation_read': ['fetched a confirmation as PDF', 'fetch a confirmation as PDF'],
  'integrations.calendar_file_read': ['fetched a visit for a calendar', 'fetch a visit for a calendar'],
  'notifications.message_list': ['looked at the list of letters', 'look at the list of letters'],
  'notifications.message_read': ['read a letter to a patient', 'read a letter to a patient'],
} as const

const records = {
  'people.patient_add': ['added a patient', 'add a patient'],
  'people.patient_change': ['changed a patient’s record', 'change a patient’s record'],
} as const

const visits = {
  'booking.appointment_book': ['booked a visit', 'book a visit'],
  'booking.appointment_reschedule': ['moved a visit', 'move a visit'],
  'booking.appointment_cancel': ['cancelled a visit', 'cancel a visit'],
  'booking.appointment_approve': ['approved or confirmed a visit', 'approve or confirm a visit'],
  'booking.appointment_decline': ['declined a visit', 'decline a visit'],
  'booking.appointment_lapse': ['let a request lapse that nobody answered', 'let a request lapse'],
  'booking.deposit_pay': ['booked a visit whose deposit was paid', 'book a visit whose deposit was paid'],
  'booking.deposit_return': ['owed money back that was paid for a visit', 'give money back that was paid for a visit'],
  'booking.deposit_miss': ['let a visit go whose deposit nobody paid', 'let a visit go whose deposit nobody paid'],
  'booking.appointment_arrive': ['noted that a patient had arrived', 'note that a patient had arrived'],
  'booking.appointment_start': ['began a visit', 'begin a visit'],
  'booking.appointment_complete': ['completed a visit', 'complete a visit'],
  'booking.appointment_miss': ['noted that a patient did not come', 'note that a patient did not come'],
  'booking.appointment_undo': ['took back the last step of a visit', 'take back the last step of a visit'],
  'booking.appointment_override': ['overruled the booking rules', 'overrule the booking rules'],
} as const

const waiting = {
  'booking.waitlist_entry_add': ['put somebody on the waiting list', 'put somebody on the waiting list'],
  'booking.waitlist_entry_change': ['changed what somebody waits for', 'change what somebody waits for'],
  'booking.waitlist_entry_withdraw': ['took somebody off the waiting list', 'take somebody off the waiting list'],
  'booking.waitlist_entry_read': ['looked at who waits for what', 'look at who waits for what'],
  'booking.waitlist_entry_list': ['looked at the waiting list', 'look at the waiting list'],
  'booking.offer_make': ['offered somebody a time', 'offer somebody a time'],
  'booking.offer_accept': ['took an offered time', 'take an offered time'],
  'booking.offer_refuse': ['said no to an offered time', 'say no to an offered time'],
  'booking.offer_withdraw': ['took an offered time back', 'take an offered time back'],
  'booking.offer_read': ['looked at an offered time', 'look at an offered time'],
  'booking.offer_list': ['looked at the times that were offered', 'look at the times that were offered'],
} as const

const badDays = {
  'booking.rebooking_begin': ['began to find new times for visits', 'begin to find new times for visits'],
  'booking.rebooking_change': ['changed a plan of new times', 'change a plan of new times'],
  'booking.rebooking_send': ['sent patients new times to choose', 'send patients new times to choose'],
  'booking.rebooking_close': ['closed a plan of new times', 'close a plan of new times'],
  'booking.rebooking_read': ['looked at a plan of new times', 'look at a plan of new times'],
  'booking.rebooking_line_read': ['looked at the new times for a visit', 'look at the new times for a visit'],
} as const

const emergencies = {
  'identity.break_glass': ['broke the glass: opened a record in an emergency', 'open a record in an emergency'],
  'people.emergency_close': ['closed an emergency access', 'close an emergency access'],
} as const

const acting = {
  'identity.guardianship_grant': ['let somebody act for a patient', 'let somebody act for a patient'],
  'identity.guardianship_end': ['ended that somebody acts for a patient', 'end that somebody acts for a patient'],
} as const

const privacy = {
  'identity.consent_give': ['recorded a consent', 'record a consent'],
  'identity.consent_withdraw': ['recorded that a consent was taken back', 'take back a consent'],
  'people.patient_export': ['took out everything about a patient', 'take out everything about a patient'],
  'people.erasure_ask': ['asked for a record to be erased', 'have a record erased'],
  'people.erasure_withdraw': ['took back that a record be erased', 'take back that a record be erased'],
  'people.patient_erase': ['erased a record', 'erase a record'],
} as const

const signingIn = {
  'identity.sign_in': ['signed in', 'sign in'],
  'identity.sign_out': ['signed out', 'sign out'],
  'identity.session_revoke': ['ended a session from elsewhere', 'end a session from elsewhere'],
  'identity.account_open': ['opened an account', 'open an account'],
  'identity.account_recover': ['got an account back', 'get an account back'],
  'identity.password_change': ['changed a password', 'change a password'],
  'identity.second_factor_change': ['changed a second factor or passkey', 'change a second factor or passkey'],
  'identity.credential_add': ['added a way to sign in', 'add a way to sign in'],
  'identity.credential_remove': ['removed a way to sign in', 'remove a way to sign in'],
  'identity.email_change': ['changed an e-mail address', 'change an e-mail address'],
  'identity.email_verify': ['confirmed an e-mail address', 'confirm an e-mail address'],
} as const

const staff = {
  'identity.invite': ['invited somebody', 'invite somebody'],
  'identity.invitation_accept': ['accepted an invitation', 'accept an invitation'],
  'identity.invitation_withdraw': ['took back or declined an invitation', 'take back or decline an invitation'],
  'identity.role_grant': ['gave somebody a role', 'give somebody a role'],
  'identity.role_revoke': ['took a role away', 'take a role away'],
  'identity.account_deactivate': ['locked a member of the staff out', 'lock a member of the staff out'],
  'identity.account_reactivate': ['let a member of the staff in again', 'let a member of the staff in again'],
} as const

const apps = {
  'identity.client_change': ['changed an app or its secrets', 'change an app or its secrets'],
  'identity.token_issue': ['got a key for an app', 'get a key for an app'],
  'identity.refresh_token_reuse': [
    'used a key of an app a second time: it may have been stolen, and its session was ended',
    'use a key of an app a second time',
  ],
} as const

const settings = {
  'clinic.policy_change': ['changed what the clinic asks of its people', 'change what the clinic asks of its people'],
  'clinic.rules_change': ['changed what can be booked', 'change what can be booked'],
  'clinic.host_name_change': ['changed a host name', 'change a host name'],
  'people.doctor_change': ['changed a doctor’s profile', 'change a doctor’s profile'],
  'scheduling.schedule_change': ['changed a doctor’s hours or leave', 'change a doctor’s hours or leave'],
  'identity.second_factor_policy_change': [
    'changed whether staff need a second factor',
    'change whether staff need a second factor',
  ],
  'identity.openid_provider_change': [
    'changed a provider through which people sign in',
    'change a provider through which people sign in',
  ],
} as const

const trail = {
  'identity.audit_list': ['read this trail', 'read this trail'],
  'identity.audit_policy_change': ['changed how long this trail is kept', 'change how long this trail is kept'],
  'identity.audit_cut': ['let the oldest part of this trail go', 'let the oldest part of this trail go'],
  'identity.call': ['did something that is about no patient', 'do something that is about no patient'],
} as const

/** Every action the trail knows has its words: the compiler counts them against the published document. */
const deeds: Record<ActionName, Deed> = {
  ...reads,
  ...records,
  ...visits,
  ...waiting,
  ...badDays,
  ...emergencies,
  ...acting,
  ...privacy,
  ...signingIn,
  ...staff,
  ...apps,
  ...settings,
  ...trail,
}

const topic = (value: string, name: string, of: Partial<Record<ActionName, Deed>>) => ({
  value,
  name,
  actions: Object.keys(of) as ActionName[],
})

/** What administrators search by: sixty single actions are a list nobody reads. The server takes twenty at a time. */
export const topics = [
  topic('looks', 'Looking at data', reads),
  topic('records', 'Patients added or changed', records),
  topic('visits', 'Visits booked or changed', visits),
  topic('waiting', 'Waiting list and offers', waiting),
  topic('bad-days', 'New times after a bad day', badDays),
  topic('emergencies', 'Emergency access', emergencies),
  topic('acting', 'Acting for others', acting),
  topic('privacy', 'Consent, export, erasure', privacy),
  topic('sign-in', 'Accounts and signing in', signingIn),
  topic('staff', 'Staff and invitations', staff),
  topic('apps', 'Apps and systems', apps),
  topic('settings', 'Clinic settings', settings),
  topic('trail', 'The trail itself', trail),
]

/** An action that a newer server wrote is still told, if only that something was done. */
export const deedOf = (action: string): Deed =>
  (deeds as Partial<Record<string, Deed>>)[action] ?? ['did something newer than this page', 'do something']
