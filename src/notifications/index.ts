export { letterUrl } from './account-letter/account-letter.ts'
export type { MailSettings } from './mail.ts'
export { notificationsRoutes } from './routes.ts'
export { notificationJobs, notificationSubscriptions } from './subscriptions.ts'
