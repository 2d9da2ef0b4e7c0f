import { useState } from 'react'

/**
 * The last of these that was there. A mutation forgets what it answered as soon as it is asked again, so a form that is to be emptied by
 * what was saved, and kept by what is refused, is keyed by this.
 */
export function useLastKnown<T extends string>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value)
  if (value !== undefined && value !== last) setLast(value)
  return value ?? last
}
