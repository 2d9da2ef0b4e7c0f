import { refusals } from './refusals.ts'

/**
 * A path of our own pages, so that a crafted link cannot send people elsewhere after they signed in (open redirect). Judged as a browser
 * would read it: `//host`, `/\host` and `/..//host` lead away, and so does a tab in between. Refuses `identity.return_path_foreign`.
 */
export function returnPath(wished: string | undefined, origin: URL): string {
  const path = wished ?? '/'
  const isPath = path.startsWith('/') && !/[\p{Cc}\\]/u.test(path) && URL.canParse(path, origin)
  const url = isPath ? new URL(path, origin) : undefined
  if (url === undefined || url.origin !== origin.origin || url.pathname.startsWith('//'))
    throw refusals.return_path_foreign({
      errors: [{ pointer: '/returnTo', detail: 'must be a path such as /appointments' }],
    })
  return `${url.pathname}${url.search}${url.hash}`
}
