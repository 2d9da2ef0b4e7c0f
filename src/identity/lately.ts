/**
 * Remembers what `find` answered and gives it again while it is no older than the caller will have it. Callers at the same moment
 * share one search; a search that failed is not remembered, so an outage passes when it passes.
 */
export function lately<T>(now: () => number): (noOlderThanMs: number, find: () => Promise<T>) => Promise<T> {
  let found: Promise<T> | undefined
  let foundAt = 0
  return (noOlderThanMs, find) => {
    if (found !== undefined && now() - foundAt < noOlderThanMs) return found
    const search = find()
    found = search
    foundAt = now()
    search.catch(() => {
      if (found === search) found = undefined
    })
    return search
  }
}
