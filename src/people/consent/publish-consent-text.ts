import { getClinic, inTimeZone } from '#clinic'
import { accountOf, audit, enforce } from '#identity'
import type { Context } from '#identity'
import { transaction } from '#platform'
import { knownLanguage } from '../known-language.ts'
import type { ConsentText, NewConsentText } from './contract.ts'
import { permissions } from './permissions.ts'
import { findTexts, insertTexts, lockKind } from './queries.ts'
import type { TextRow } from './queries.ts'
import { refusals } from './refusals.ts'

/** The next version of the words of a kind. Who agreed to older ones has agreed to those. */
export async function publishConsentText(ctx: Context, { kind, texts }: NewConsentText): Promise<ConsentText> {
  enforce(permissions.publishTexts, ctx.actor)
  const wordings = texts.map(({ locale, title, text }, index) => ({
    locale: knownLanguage(locale, `/texts/${index}/locale`),
    title: title.trim(),
    text: text.trim(),
  }))
  if (new Set(wordings.map(({ locale }) => locale)).size < wordings.length) throw refusals.consent_language_twice()
  const { timeZone } = await getClinic(ctx)
  return transaction(ctx.database, async (tx) => {
    await lockKind(tx, ctx.clinicId, kind)
    const [newest] = await findTexts(tx, ctx.clinicId, { kind })
    const row: TextRow = { kind, version: (newest?.version ?? 0) + 1, publishedAt: ctx.now, texts: wordings }
    await insertTexts(tx, ctx.clinicId, row, accountOf(ctx.actor))
    await audit(tx, ctx, { action: 'clinic.policy_change', record: ctx.clinicId })
    return presentText(row, timeZone)
  })
}

export function presentText({ kind, version, publishedAt, texts }: TextRow, timeZone: string): ConsentText {
  return { kind, version, publishedAt: inTimeZone(publishedAt, timeZone), timeZone, texts }
}

/** The newest words of each kind; of one kind, the newest or the version asked for. */
export async function listConsentTexts(
  ctx: Pick<Context, 'database' | 'clinicId'>,
  query: { kind?: string; version?: number },
): Promise<ConsentText[]> {
  const { timeZone } = await getClinic(ctx)
  const found = await findTexts(ctx.database, ctx.clinicId, query)
  if (found.length === 0 && query.kind !== undefined) throw refusals.consent_text_not_found()
  return found.map((row) => presentText(row, timeZone))
}
