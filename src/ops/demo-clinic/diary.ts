/** Who and what is taken when, while the visits are planned; epoch milliseconds, half-open. */
export interface Diary {
  isFree(takes: readonly string[], from: number, to: number): boolean
  take(takes: readonly string[], from: number, to: number): void
}

export function newDiary(): Diary {
  const taken = new Map<string, { from: number; to: number }[]>()
  const of = (id: string) => taken.get(id) ?? []
  return {
    isFree: (takes, from, to) => takes.every((id) => of(id).every((entry) => entry.to <= from || to <= entry.from)),
    take: (takes, from, to) => {
      for (const id of takes) taken.set(id, [...of(id), { from, to }])
    },
  }
}
