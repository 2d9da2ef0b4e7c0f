import { isEntrance, safeBack } from '../app/paths.ts'

/** Where somebody was going before they were sent to sign in; nowhere, when that is itself an entrance. */
export function backOf(params: URLSearchParams): string | undefined {
  const back = params.get('back')
  if (!back) return undefined
  const path = safeBack(back)
  return isEntrance(path.split(/[?#]/)[0] ?? '') ? undefined : path
}
