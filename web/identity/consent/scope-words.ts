/**
 * What the server's words for a scope leave open: what follows from giving it, or from not giving it. Only for those that are not about
 * records, because their names say nothing to people.
 */
const consequences: Record<string, string> = {
  openid: 'So that it recognises you when you come back.',
  profile: 'Only these; nothing about your health.',
  email: 'It could write to you there.',
  offline_access: 'Without this it works only until you close it, and asks you again next time.',
}

export const consequenceOf = (scope: string): string | undefined => consequences[scope]

/** Records first: what is said about people's health is read before what is said about their account. */
export function recordsFirst<T extends { scope: string }>(scopes: readonly T[]): T[] {
  const isPlain = ({ scope }: T) => scope in consequences
  return [...scopes.filter((one) => !isPlain(one)), ...scopes.filter(isPlain)]
}
