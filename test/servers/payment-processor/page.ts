import type { Checkout } from './books.ts'

/** Where whoever books pays, or sees that they can no more. */
export function page({ product, session }: Checkout): string {
  const { status, amount_total: amount, currency, cancel_url: back } = session
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: currency ?? 'EUR' })
  const sum = format.format((amount ?? 0) / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
  const isOpen = status === 'open'
  const title = isOpen ? `${escaped(product)}: ${sum}` : `This checkout is ${status}`
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<main>
<h1>${title}</h1>
${isOpen ? '<form method="post"><button>Pay</button></form>' : ''}
${isOpen && back !== null ? `<p><a href="${escaped(back)}">Back without paying</a></p>` : ''}
</main>
</html>
`
}

function escaped(words: string): string {
  return words.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
