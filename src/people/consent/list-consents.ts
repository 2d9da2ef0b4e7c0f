import { getClinic, inTimeZone } from '#clinic'
import { accountOf } from '#identity'
import type { Context } from '#identity'
import type { PatientId } from '../contract.ts'
import { mayActFor } from '../patient/may-act-for.ts'
import { patientsOf } from '../patient/patients-of.ts'
import { refusals as peopleRefusals } from '../refusals.ts'
import type { Consent, ConsentRecord, ConsentState } from './contract.ts'
import { presentText } from './publish-consent-text.ts'
import { findConsents, findTexts } from './queries.ts'
import type { ConsentRow, TextRow } from './queries.ts'
import { refusals } from './refusals.ts'

/** How each kind stands for this patient, with everything that was ever decided. */
export async function listConsents(ctx: Context, patientId: PatientId): Promise<Consent[]> {
  if (!(await mayActFor(ctx.database, ctx, patientId))) throw peopleRefusals.patient_not_found()
  const { timeZone } = await getClinic(ctx)
  const [texts, decided] = await Promise.all([
    findTexts(ctx.database, ctx.clinicId),
    findConsents(ctx.database, ctx.clinicId, patientId),
  ])
  return texts.map((text) => {
    const history = decided.filter(({ kind }) => kind === text.kind)
    return {
      kind: text.kind,
      state: stateOf(text, history[0]),
      text: presentText(text, timeZone),
      history: history.map((row) => presentRecord(row, timeZone)),
    }
  })
}

/** The caller's own record here; refuses who has none. */
export async function ownPatientId(ctx: Context): Promise<PatientId> {
  const account = accountOf(ctx.actor)
  const patients = account === undefined ? [] : await patientsOf(ctx.database, ctx.clinicId, account)
  const own = patients.find(({ relation }) => relation === 'self')
  if (own === undefined) throw refusals.no_record_here()
  return own.id
}

function stateOf(text: TextRow, last: ConsentRow | undefined): ConsentState {
  if (last === undefined) return 'never_asked'
  if (!last.given) return 'withdrawn'
  return last.version === text.version ? 'given' : 'given_to_older_words'
}

export function presentRecord(row: ConsentRow, timeZone: string): ConsentRecord {
  const { id, kind, given, version, locale, at, by, actingAs, address } = row
  return { id, kind, given, version, locale, at: inTimeZone(at, timeZone), timeZone, by, actingAs, address }
}
