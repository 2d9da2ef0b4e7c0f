import { useEffect } from 'react'
import { useLocation } from 'react-router'

/**
 * What stood behind the # of this page's address. It is a key, so it is out of the address bar, and with that out of the
 * history, as soon as it was read; the router remembers it until somebody goes elsewhere or loads the page again.
 */
export function useFragment(): string {
  const { hash } = useLocation()
  useEffect(() => {
    const { pathname, search, hash: shown } = window.location
    if (shown) window.history.replaceState(window.history.state, '', pathname + search)
  }, [hash])
  return hash.replace(/^#/, '')
}

/** As the links in letters carry it. */
export const isLetterToken = (text: string): boolean => /^[\w-]{43}$/.test(text)
