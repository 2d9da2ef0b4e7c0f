import { stripVTControlCharacters } from 'node:util'

/**
 * The protocol library, loaded through here alone. Its entry looks whether `process.release.lts` names a release it has heard of and otherwise
 * writes “Unsupported runtime” to the operator's terminal at every start: the Node that Praxis pins (docs/decisions/0002) carries no such
 * name in its npm build, and what the library does on it is tried by every test of `apps/`, certified client included. So this one line is kept
 * back, while the library loads and no longer; anything else that is written meanwhile passes. Weighed against inventing a
 * `process.release.lts`, which every other reader would believe, and against a copy of the library without its check.
 */
const UNSUPPORTED = 'oidc-provider WARNING: Unsupported runtime. Use Node.js v22.x LTS, or a later LTS release.'

async function withoutNotice<T>(load: () => Promise<T>): Promise<T> {
  const { warn } = console
  const narrowed: typeof warn = (...said: unknown[]) => {
    // On a terminal it is in colour.
    if (stripVTControlCharacters(String(said[0])) !== UNSUPPORTED) warn(...said)
  }
  console.warn = narrowed
  try {
    return await load()
  } finally {
    // Whoever put something else there meanwhile keeps it.
    if (console.warn === narrowed) console.warn = warn
  }
}

export const { Provider, errors, interactionPolicy } = await withoutNotice(() => import('oidc-provider'))
