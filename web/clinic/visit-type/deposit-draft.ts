import { amountText, moneyText, readAmount, type Money } from '../../app/money.ts'

const MOST = 99_999_999
const USUAL_CURRENCY = 'EUR'

/** What the two inputs of a deposit show. */
export const depositTexts = (deposit: Money | null) => ({
  depositAmount: deposit ? amountText(deposit) : '',
  depositCurrency: deposit?.currency ?? USUAL_CURRENCY,
})
type DepositTexts = ReturnType<typeof depositTexts>

/** None where nothing is typed, or nothing that could be sent. */
export function depositOf(texts: DepositTexts): Money | null {
  const amount = readAmount(texts.depositAmount, texts.depositCurrency)
  return amount === undefined || isOutside(amount) ? null : { amount, currency: texts.depositCurrency }
}

/** What keeps it from being sent. */
export function depositFault(texts: DepositTexts): string | undefined {
  const { depositAmount: typed, depositCurrency: currency } = texts
  if (typed.trim() === '' || depositOf(texts)) return undefined
  const least = amountText({ amount: 1, currency })
  if (readAmount(typed, currency) === undefined)
    return `Please write an amount such as ${amountText({ amount: 2500, currency })}.`
  return `Please choose between ${least} and ${moneyText({ amount: MOST, currency })}, or leave it empty.`
}

const isOutside = (amount: number): boolean => amount < 1 || amount > MOST
