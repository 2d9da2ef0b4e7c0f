import { getClinic } from '#clinic'
import { accountOf, actingAs, audit, isStaff } from '#identity'
import type { Context } from '#identity'
import { newId, transaction } from '#platform'
import { holdStanding, mayChangeRecord } from '../access/standing.ts'
import type { PatientId } from '../contract.ts'
import { refusals as peopleRefusals } from '../refusals.ts'
import type { ConsentRecord, ConsentWish } from './contract.ts'
import { presentRecord } from './list-consents.ts'
import { findTexts, insertConsent } from './queries.ts'
import type { ConsentRow, TextRow } from './queries.ts'
import { refusals } from './refusals.ts'

/**
 * Somebody agrees, or takes it back: the patient, whoever acts for them, or the desk with what the patient signed. One agrees to words
 * that were shown; taking it back is as easy as giving it (Art. 7 (3) GDPR) and needs none.
 */
export async function decideConsent(ctx: Context, patientId: PatientId, wish: ConsentWish): Promise<ConsentRecord> {
  const { timeZone } = await getClinic(ctx)
  return transaction(ctx.database, async (tx) => {
    const standing = await holdStanding(tx, ctx, patientId)
    if (standing === undefined || !mayChangeRecord(standing)) throw peopleRefusals.patient_not_found()
    const [text] = await findTexts(tx, ctx.clinicId, { kind: wish.kind })
    if (text === undefined) throw refusals.consent_text_not_found()
    const row: ConsentRow = {
      id: newId(),
      kind: wish.kind,
      given: wish.given,
      ...(wish.given ? shownWords(text, wish) : { version: null, locale: null }),
      at: ctx.now,
      by: accountOf(ctx.actor) ?? null,
      actingAs: actingAs(ctx.actor),
      // The desk's own address says nothing of the patient.
      address: isStaff(ctx.actor) ? null : ctx.address,
      userAgent: isStaff(ctx.actor) ? null : (ctx.userAgent?.slice(0, 200).toWellFormed() ?? null),
    }
    await insertConsent(tx, ctx.clinicId, patientId, row)
    const action = wish.given ? 'identity.consent_give' : 'identity.consent_withdraw'
    await audit(tx, ctx, { action, record: row.id, patients: [patientId] })
    return presentRecord(row, timeZone)
  })
}

function shownWords(newest: TextRow, { version, locale }: ConsentWish): { version: number; locale: string } {
  if (version === undefined || locale === undefined) throw refusals.consent_words_missing()
  if (version !== newest.version) throw refusals.consent_words_outdated({ extra: { version: newest.version } })
  const shown = newest.texts.find((wording) => wording.locale.toLowerCase() === locale.toLowerCase())
  if (shown === undefined)
    throw refusals.consent_words_missing({
      errors: [{ pointer: '/locale', detail: 'has no wording in this language' }],
    })
  return { version, locale: shown.locale }
}
