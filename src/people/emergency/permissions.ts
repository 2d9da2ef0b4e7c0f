import type { Policy } from '#identity'

/** No app: a person breaks the glass. Who sees the whole clinic anyway has none to break. */
export const permissions = {
  breakGlass: ['doctor'],
  search: ['doctor'],
  list: ['administrator'],
  close: ['doctor', 'administrator'],
} as const satisfies Record<string, Policy>
