const names: Record<string, string> = {
  doctor: 'doctor',
  receptionist: 'receptionist',
  administrator: 'administrator',
  support: 'technical support',
}

/** What somebody is in a clinic, in words: `receptionist and administrator`. */
export const roleWords = (roles: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(roles.map((role) => names[role] ?? role))

/** `a receptionist and administrator`, `an administrator`. */
export function asRoles(roles: readonly string[]): string {
  const words = roleWords(roles)
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`
}
