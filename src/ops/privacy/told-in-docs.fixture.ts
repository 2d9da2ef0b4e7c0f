import { ABANDONED_DAYS, RECORD_OF_PROCESSING, RETENTION } from './index.ts'

/** What docs/security/privacy.md shows of the code, as Markdown. */

export function recordTable(): string {
  const rows = RECORD_OF_PROCESSING.toSorted((one, other) => (one.table < other.table ? -1 : 1)).map(
    ({ table, what, why, until, seenBy }) => `| \`${table}\` | ${[what, why, until, seenBy].join(' | ')} |`,
  )
  return ['| table | what | why | kept | seen by |', '|---|---|---|---|---|', ...rows].join('\n')
}

export function reasonsTable(which: 'notExported' | 'remains'): string {
  const rows = RECORD_OF_PROCESSING.toSorted((one, other) => (one.table < other.table ? -1 : 1)).flatMap((entry) => {
    const byReason = Map.groupBy(Object.entries(entry[which] ?? {}), ([, reason]) => reason)
    return [...byReason].map(
      ([reason, columns]) =>
        `| \`${entry.table}\` | ${columns.map(([column]) => (column === '*' ? 'all of it' : `\`${column}\``)).join(', ')} | ${reason} |`,
    )
  })
  return ['| table | columns | why |', '|---|---|---|', ...rows].join('\n')
}

export function retentionTable(): string {
  const rows = [
    ...RETENTION,
    {
      what: 'accounts whose address nobody proved, without a visit, a role or a session',
      days: ABANDONED_DAYS,
      after: 'they were last used',
      why: 'somebody else’s address may be in them',
    },
  ].map(({ what, days, after, why }) => `| ${what} | ${days === 0 ? 'at once' : `${days} days`} | ${after} | ${why} |`)
  return ['| what | goes | after | why so long |', '|---|---|---|---|', ...rows].join('\n')
}
