/** In this order: programs that say they are several say last what they are, and name first what they resemble. */
const PROGRAMS: readonly [name: string, sign: RegExp][] = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS)\//],
  ['Safari', /\bVersion\/[\d.]+ .*Safari\//],
]
const SYSTEMS: readonly [name: string, sign: RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Mac', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
]
const LONGEST = 60

/**
 * What a person would call the device that a User-Agent header speaks of: `Firefox on Windows`. Versions are left out, because they change
 * under the same device; what is not recognised is shown as it calls itself, cut, and without anything that is no letter, digit or mark.
 */
export function deviceName(userAgent: string | null): string {
  if (userAgent === null) return 'An unknown program'
  const program = PROGRAMS.find(([, sign]) => sign.test(userAgent))?.[0]
  const system = SYSTEMS.find(([, sign]) => sign.test(userAgent))?.[0]
  if (program !== undefined && system !== undefined) return `${program} on ${system}`
  const own = userAgent
    .replaceAll(/[^\w .()-]/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
    .slice(0, LONGEST)
  return program ?? (own === '' ? 'An unknown program' : own)
}
