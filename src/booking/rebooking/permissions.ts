import type { Policy } from '#identity'

/**
 * Whoever answers the telephone. Not doctors, not even for their own leave: a plan moves patients into the time of colleagues, and shows
 * the patients of whoever works at a location.
 */
export const permissions = {
  plan: ['receptionist', 'administrator'],
} as const satisfies Record<string, Policy>
