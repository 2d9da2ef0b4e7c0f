import type { Line, Page } from './compose-message.ts'

const INK = '#17312f'
const QUIET = '#55706d'
const ACCENT = '#0b6e69'
const PAPER = '#eef4f3'
const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

/**
 * The message as HTML that old mail programs lay out too: tables, styles on the elements, no picture, no script, nothing fetched
 * (a fetched picture would tell its server when somebody reads about their doctor).
 */
export function htmlBody({ language, sentences, greeting, lines, link, callUs, footer }: Page, clinic: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escaped(sentences.subject)}</title>
</head>
<body style="margin:0;padding:0;background:${PAPER};color:${INK};font-family:${FONT};font-size:16px;line-height:1.5">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${PAPER}"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border-radius:14px;overflow:hidden">
<tr><td style="background:${ACCENT};color:#ffffff;padding:16px 28px;font-weight:600">${escaped(clinic)}</td></tr>
<tr><td style="padding:28px">
<h1 style="margin:0 0 16px;font-size:24px;line-height:1.25">${escaped(sentences.heading)}</h1>
<p style="margin:0 0 8px">${escaped(greeting)}</p>
<p style="margin:0 0 20px">${escaped(sentences.opening)}</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${PAPER};border-radius:10px">
${lines.map(row).join('\n')}
</table>
<p style="margin:20px 0 0">${escaped(sentences.closing)}</p>
${link === undefined ? '' : button(link)}${callUs === undefined ? '' : `<p style="margin:20px 0 0">${escaped(callUs)}</p>\n`}</td></tr>
</table>
<p style="max-width:560px;margin:16px auto 0;color:${QUIET};font-size:13px">${escaped(footer)}</p>
</td></tr></table>
</body>
</html>
`
}

/** The label stands above its fact and not beside it: on a phone a second column would be four words wide. */
function row({ label, facts, remarks }: Line): string {
  const strong = facts.map((fact) => `<strong style="font-size:18px">${escaped(fact)}</strong>`)
  const small = remarks.map((remark) => `<span style="color:${QUIET};font-size:14px">${escaped(remark)}</span>`)
  return `<tr><td style="padding:10px 18px;line-height:1.4"><span style="color:${QUIET};font-size:13px">${escaped(label)}</span><br>${[...strong, ...small].join('<br>')}</td></tr>`
}

function button({ label, url }: { label: string; url: string }): string {
  return `<p style="margin:24px 0 0"><a href="${escaped(url)}" style="display:inline-block;background:${ACCENT};color:#ffffff;text-decoration:none;font-weight:600;padding:12px 22px;border-radius:999px">${escaped(label)}</a></p>\n`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Names are whatever people typed. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
