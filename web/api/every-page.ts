/** The most that a page of the API holds. */
export const MANY = 500
/** Ten thousand entries: more than any list that is shown whole has, and an end for a server that never says one. */
const PAGES = 20

type PageOf<T> = { data: T[]; nextCursor: string | null }

/** All entries of a list that people read whole, such as the staff. Long lists are read page by page instead. */
export async function everyPage<T>(readPage: (query: { limit: number; cursor?: string }) => Promise<PageOf<T>>) {
  const all: T[] = []
  let cursor: string | null = null
  for (let page = 0; page < PAGES && (page === 0 || cursor !== null); page++) {
    const { data, nextCursor }: PageOf<T> = await readPage({ limit: MANY, ...(cursor !== null && { cursor }) })
    all.push(...data)
    cursor = nextCursor
  }
  return all
}
