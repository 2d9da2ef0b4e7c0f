/** So much of a currency, in its smallest unit: 2500 EUR is 25 euros, 2500 JPY is 2500 yen. Whole numbers throughout, and no fraction. */
export type Money = { amount: number; currency: string }

const LOCALE = 'en-GB'

/**
 * The decimals of a currency by ISO 4217, where they are not two. Intl is not asked: it knows how prices are written where a currency is used,
 * which for forints, rupiahs and pesos is without decimals, and the sum that is paid would be a hundredth of the one that was typed.
 */
const DECIMALS: Readonly<Record<string, number>> = {
  ...decimals(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'),
  ...decimals(3, 'BHD IQD JOD KWD LYD OMR TND'),
}

function decimals(count: number, currencies: string): Record<string, number> {
  return Object.fromEntries(currencies.split(' ').map((currency) => [currency, count]))
}

const decimalsOf = (currency: string): number => DECIMALS[currency] ?? 2

/** `€25.00`, `CHF 25.00`, `JP¥2,500`. */
export function moneyText(money: Money): string {
  const { currency } = money
  const count = decimalsOf(currency)
  const decimal = { minimumFractionDigits: count, maximumFractionDigits: count }
  const format = new Intl.NumberFormat(LOCALE, { style: 'currency', currency, ...decimal })
  return format.format(amountText(money) as `${number}`)
}

/** As it is typed: `25.00`. */
export function amountText({ amount, currency }: Money): string {
  const count = decimalsOf(currency)
  if (count === 0) return String(amount)
  const digits = String(amount).padStart(count + 1, '0')
  return `${digits.slice(0, -count)}.${digits.slice(-count)}`
}

/**
 * What somebody typed, in the smallest unit: `25`, `25.5` and `25,50` are all understood. Undefined where it is no amount of this currency, which
 * `1.250` euros are not: whether they are one or a thousand, nobody can tell.
 */
export function readAmount(typed: string, currency: string): number | undefined {
  const [, whole, rest = ''] = /^(\d{1,9})(?:[.,](\d+))?$/.exec(typed.trim()) ?? []
  const count = decimalsOf(currency)
  return whole === undefined || rest.length > count ? undefined : Number(whole + rest.padEnd(count, '0'))
}

/** Those that are asked for most, then every other by its name. */
const FIRST = ['EUR', 'CHF', 'GBP', 'USD', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK']

/** Every currency to choose from, `EUR (Euro)`; those in `also` even where this browser does not know them. */
export function currencies(also: readonly string[] = []): { value: string; name: string }[] {
  const names = new Intl.DisplayNames(LOCALE, { type: 'currency' })
  const named = (value: string) => ({ value, name: `${value} (${names.of(value)})` })
  const others = [...also, ...Intl.supportedValuesOf('currency')].filter((one) => !FIRST.includes(one))
  return [...FIRST, ...new Set(others.toSorted())].map(named)
}
