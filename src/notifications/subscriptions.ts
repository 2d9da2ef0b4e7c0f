import type { Database, RecurringJob, Subscription } from '#platform'
import { sendDueLetters } from './account-letter/send-due-letters.ts'
import { ACCOUNT_FACTS, tellAccount } from './account-letter/tell-account.ts'
import { openMail } from './mail.ts'
import { sendDueOfferLetters } from './offer/send-due-offer-letters.ts'
import { OFFER_TOLD, tellOfOffer } from './offer/tell-of-offer.ts'
import type { MailSettings } from './mail.ts'
import { oweReminders } from './reminder/owe-reminders.ts'
import { sendDueMessages } from './send-due-messages.ts'
import { tellPatient } from './tell-patient.ts'
import { TOLD_FACTS } from './visit/visits-owed.ts'

interface Parts {
  database: Database
  /** Epoch milliseconds. */
  now: () => number
  mail: MailSettings
}

/** What this module hears after the commit. */
export function notificationSubscriptions({ mail, ...parts }: Parts): Subscription[] {
  const telling = { ...parts, mail: openMail(mail) }
  return [
    { name: 'notifications.tell-patient', facts: TOLD_FACTS, listen: (fact) => tellPatient(telling, fact) },
    { name: 'notifications.tell-of-offer', facts: OFFER_TOLD, listen: (fact) => tellOfOffer(telling, fact) },
    { name: 'notifications.tell-account', facts: ACCOUNT_FACTS, listen: (fact) => tellAccount(telling, fact) },
  ]
}

/** What this module does by the clock. */
export function notificationJobs({ mail, ...parts }: Parts): RecurringJob[] {
  const telling = { ...parts, mail: openMail(mail) }
  return [
    { name: 'notifications.owe-reminders', cron: '* * * * *', run: () => oweReminders(telling) },
    { name: 'notifications.send-due-messages', cron: '* * * * *', run: () => sendDueMessages(telling) },
    { name: 'notifications.send-due-offer-letters', cron: '* * * * *', run: () => sendDueOfferLetters(telling) },
    { name: 'notifications.send-due-letters', cron: '* * * * *', run: () => sendDueLetters(telling) },
  ]
}
