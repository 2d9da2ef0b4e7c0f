export const MailboxPage = () => null
