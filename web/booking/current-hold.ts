import { api, send } from '../api/client.ts'

/**
 * What this tab is holding, and the idempotency key of the booking made from it. In sessionStorage, so that a reload or
 * a detour to sign in keeps both; another tab is another attempt.
 */
const HOLD = 'praxis.hold'
const keyOf = (holdId: string) => `praxis.booking-key.${holdId}`

export const rememberHold = (holdId: string): void => sessionStorage.setItem(HOLD, holdId)

/** Lets go of what this tab holds. Best effort: the server lets go by itself a few minutes later. */
export async function letGo(): Promise<void> {
  const holdId = sessionStorage.getItem(HOLD)
  if (!holdId) return
  sessionStorage.removeItem(HOLD)
  await send(api.DELETE('/api/v1/holds/{id}', { params: { path: { id: holdId } } })).catch(() => undefined)
}

export const forgetHold = (): void => sessionStorage.removeItem(HOLD)

/** One key per hold until the server has answered for good, so that a double press or a retry books once (case 1). */
export function bookingKey(holdId: string): string {
  const known = sessionStorage.getItem(keyOf(holdId))
  if (known) return known
  const fresh = crypto.randomUUID()
  sessionStorage.setItem(keyOf(holdId), fresh)
  return fresh
}

/** After a refusal nothing was booked, and the corrected form is another request. */
export const dropBookingKey = (holdId: string): void => sessionStorage.removeItem(keyOf(holdId))
