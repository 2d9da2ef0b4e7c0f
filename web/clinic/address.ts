/** A postal address of several lines, written in one. */
export const oneLine = (address: string): string =>
  address
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(', ')
