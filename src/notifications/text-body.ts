import type { Line, Page } from './compose-message.ts'

/** The message as plain text, complete without the HTML. */
export function textBody({ sentences, greeting, lines, link, callUs, footer }: Page): string {
  const blocks = [
    greeting,
    sentences.opening,
    lines.map(lineOf).join('\n'),
    sentences.closing,
    ...(link === undefined ? [] : [`${link.label}:\n${link.url}`]),
    ...(callUs === undefined ? [] : [callUs]),
    `-- \n${footer}`,
  ]
  return `${blocks.join('\n\n')}\n`
}

function lineOf({ label, facts, remarks }: Line): string {
  const [first, ...others] = facts.length === 0 ? remarks : [facts.join(', '), ...remarks]
  const indent = ' '.repeat(label.length + 2)
  return [`${label}: ${first ?? ''}`, ...others.map((remark) => `${indent}${remark}`)].join('\n')
}
