const known: Record<string, string> = {
  privacy_notice: 'Privacy notice',
  reminders_by_email: 'Reminders by e-mail',
  research: 'Research',
}

/** What a kind of consent is called; a clinic's own kind by its own name. */
export function kindWords(kind: string): string {
  const words = kind.replaceAll('_', ' ')
  return known[kind] ?? words.charAt(0).toUpperCase() + words.slice(1)
}

/** What the kinds that Praxis itself knows are for; the rest is the clinic's. */
export const kindPurpose: Record<string, string> = {
  privacy_notice: 'That somebody has read what the clinic does with their data.',
  reminders_by_email: 'Asked before a reminder is sent. Confirmations and changes need none.',
}
