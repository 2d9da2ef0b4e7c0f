export type { MailSettings } from './mail.ts'
export { notificationsRoutes } from './routes.ts'
export { notificationJobs, notificationSubscriptions } from './subscriptions.ts'
