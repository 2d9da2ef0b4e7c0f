/** As far ahead as anything can be booked, which is five years, and the rest of the sixth. */
export function yearsFrom(now: number): { from: number; to: number } {
  const year = new Date(now).getUTCFullYear()
  return { from: year, to: year + 6 }
}
