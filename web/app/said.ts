import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'

export type Said = { said: string }

/**
 * What the page before had to say once it was done, handed over with the navigation: `navigate(…, { state: { said } satisfies Said })`.
 * Shown once: taken out of the browser's history, where it would come again with each reload and keep whom it was about.
 */
export function useSaid(): string | undefined {
  const state = useLocation().state as Partial<Said> | null
  const navigate = useNavigate()
  const [said] = useState(state?.said)
  useEffect(() => {
    if (state?.said !== undefined) void navigate('.', { replace: true, state: null, preventScrollReset: true })
  }, [])
  return said
}
