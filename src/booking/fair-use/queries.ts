import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { PatientId } from '#people'
import type { Reader, Tx } from '#platform'
import type { AppointmentId, HoldId } from '../contract.ts'
import { instant } from '../tables.ts'
import type { FairUse, FairUseRules } from './contract.ts'
import { USUAL } from './rules.ts'

const rules = sql`f.version, f.holds_per_account as "holdsPerAccount", f.holds_per_address as "holdsPerAddress",
      f.visits_per_patient as "visitsPerPatient", f.visits_per_account as "visitsPerAccount", f.visits_per_address as "visitsPerAddress",
      case when f.missed_visits is not null
        then json_strip_nulls(json_build_object('from', f.missed_visits, 'withinMonths', f.missed_within_months, 'consequence', f.missed_then,
          'deposit', case when f.missed_deposit_amount is not null then json_build_object('amount', f.missed_deposit_amount, 'currency', f.missed_deposit_currency) end))
        end as "missedVisits"`

/** Undefined: the clinic decided nothing. */
export async function findFairUse(reader: Reader, clinicId: ClinicId): Promise<FairUse | undefined> {
  const { rows } = await sql<FairUse>`
    select ${rules} from booking.fair_use f where f.clinic_id = ${clinicId}
  `.execute(reader.sql)
  return rows[0]
}

/** The same, held until the transaction ends: two administrators take turns. */
export async function lockFairUse(tx: Tx, clinicId: ClinicId): Promise<FairUse | undefined> {
  const { rows } = await sql<FairUse>`
    select ${rules} from booking.fair_use f where f.clinic_id = ${clinicId} for no key update
  `.execute(tx.sql)
  return rows[0]
}

/** Whether they were as seen: a version other than `seen` stays, and of two who decide for the first time one is told so. */
export async function putFairUse(tx: Tx, clinicId: ClinicId, seen: number, wish: FairUseRules): Promise<boolean> {
  const { missedVisits: missed } = wish
  const { rows } = await sql`
    insert into booking.fair_use as f (clinic_id, version, holds_per_account, holds_per_address, visits_per_patient, visits_per_account, visits_per_address,
      missed_visits, missed_within_months, missed_then, missed_deposit_amount, missed_deposit_currency)
    values (${clinicId}, ${seen + 1}, ${wish.holdsPerAccount}, ${wish.holdsPerAddress}, ${wish.visitsPerPatient}, ${wish.visitsPerAccount}, ${wish.visitsPerAddress},
      ${missed?.from ?? null}, ${missed?.withinMonths ?? null}, ${missed?.consequence ?? null},
      ${missed?.deposit?.amount ?? null}, ${missed?.deposit?.currency ?? null})
    on conflict (clinic_id) do update set version = excluded.version, holds_per_account = excluded.holds_per_account,
      holds_per_address = excluded.holds_per_address, visits_per_patient = excluded.visits_per_patient, visits_per_account = excluded.visits_per_account,
      visits_per_address = excluded.visits_per_address, missed_visits = excluded.missed_visits, missed_within_months = excluded.missed_within_months,
      missed_then = excluded.missed_then, missed_deposit_amount = excluded.missed_deposit_amount, missed_deposit_currency = excluded.missed_deposit_currency
    where f.version = ${seen}
    returning version
  `.execute(tx.sql)
  return rows.length > 0
}

/** The rules and how many visits the patient missed in the months that they name. One statement: a booking waits for its answer. */
export async function findRulesAndMissed(
  reader: Reader,
  clinicId: ClinicId,
  patientId: PatientId,
  now: number,
): Promise<{ version: number | null; missed: number } & FairUseRules> {
  const { rows } = await sql<{ version: number | null; missed: number } & FairUseRules>`
    select ${rules}, (
        select count(*)::int from booking.appointment a
        where a.clinic_id = ${clinicId} and a.patient_id = ${patientId} and a.status = 'noshow' and a.start_at <= ${instant(now)}
          and a.start_at > ${instant(now)}::timestamptz - make_interval(months => case when f.version is null then ${sql.lit(USUAL.missedVisits?.withinMonths ?? 0)} else coalesce(f.missed_within_months, 0) end)
      ) as missed
    from (select 1) as always left join booking.fair_use f on f.clinic_id = ${clinicId}
  `.execute(reader.sql)
  const [found] = rows
  return found ?? { version: null, missed: 0, ...USUAL }
}

/** One of so many numbered shares of somebody; `most` null: without end. */
export interface Share {
  scope: 'hold' | 'patient' | 'account' | 'address'
  who: string
  most: number | null
}

/** Which of the shares wanted has none left, as an index; undefined when all were taken. See migrations/0023. */
export async function takeShares(
  tx: Tx,
  clinicId: ClinicId,
  wanted: readonly Share[],
  { holdId, appointmentId }: { holdId?: HoldId; appointmentId?: AppointmentId },
  now: number,
): Promise<number | undefined> {
  const { rows } = await sql<{ none: number }>`
    select booking.take_shares(${clinicId}, ${wanted.map(({ scope }) => scope)}::text[], ${wanted.map(({ who }) => who)}::text[],
      ${wanted.map(({ most }) => most)}::integer[], ${holdId ?? null}, ${appointmentId ?? null}, ${instant(now)}) as none
  `.execute(tx.sql)
  const none = rows[0]?.none ?? 0
  return none === 0 ? undefined : none - 1
}

/**
 * Whether a visit that is ahead again has to be counted anew: it was when it was booked, by a patient, and its share of theirs has been swept, or
 * taken by whoever came to the limit.
 */
export async function isUncounted(
  tx: Tx,
  clinicId: ClinicId,
  { id, patientId }: { id: AppointmentId; patientId: PatientId },
): Promise<boolean> {
  const { rows } = await sql<{ isUncounted: boolean }>`
    select exists (
      select from booking.move where clinic_id = ${clinicId} and appointment_id = ${id} and version = 1 and moved_as in ('patient', 'visitor')
    ) and not exists (
      select from booking.share where clinic_id = ${clinicId} and scope = 'patient' and who = ${patientId}::text and appointment_id = ${id}
    ) as "isUncounted"
  `.execute(tx.sql)
  return rows[0]?.isUncounted === true
}

/** Shares of holds that visits have which wait for no deposit any more. Answers how many there were. */
export async function deleteSharesOfPaid(tx: Tx, clinicId: ClinicId, { scope, who }: Share): Promise<number> {
  const deleted = await sql`
    delete from booking.share s where s.clinic_id = ${clinicId} and s.scope = ${scope} and s.who = ${who} and s.appointment_id is not null
      and not exists (select from booking.appointment a where a.id = s.appointment_id and a.status = 'pending')
  `.execute(tx.sql)
  return Number(deleted.numAffectedRows ?? 0)
}

/** When the last but `most` visits of a patient were given up unpaid, since then. Epoch milliseconds. */
export async function findUnpaidSince(
  tx: Tx,
  clinicId: ClinicId,
  patientId: PatientId,
  { most, since }: { most: number; since: number },
): Promise<number | undefined> {
  const { rows } = await sql<{ at: number }>`
    select m.moved_at as at
    from booking.appointment a join booking.move m on m.appointment_id = a.id and m.name = 'non-payment'
    where a.clinic_id = ${clinicId} and a.patient_id = ${patientId} and m.moved_at > ${instant(since)}
    order by m.moved_at desc offset ${most - 1} limit 1
  `.execute(tx.sql)
  return rows[0]?.at
}

/** When the first of somebody's shares is free again if nobody does anything: a hold or the time to pay runs out, a visit begins. Epoch milliseconds. */
export async function findNextFree(
  tx: Tx,
  clinicId: ClinicId,
  { scope, who }: Share,
  now: number,
): Promise<number | undefined> {
  const { rows } = await sql<{ at: number | null }>`
    select min(coalesce(claim.expires_at, case when s.scope = 'hold' then a.decide_by end, claim.starts_at)) as at
    from booking.share s
    left join booking.appointment a on a.id = s.appointment_id
    join booking.claim on claim.hold_id = s.hold_id or (claim.appointment_id = s.appointment_id and claim.resource_kind = 'patient')
    where s.clinic_id = ${clinicId} and s.scope = ${scope} and s.who = ${who} and coalesce(claim.expires_at, claim.starts_at) > ${instant(now)}
  `.execute(tx.sql)
  return rows[0]?.at ?? undefined
}

/** Shares that nothing counts any more, of every clinic, at most so many at once. */
export async function deleteIdleShares(tx: Tx, now: number, atMost: number): Promise<number> {
  const deleted = await sql`
    delete from booking.share where (clinic_id, scope, who, number) in (
      select clinic_id, scope, who, number from booking.share
      where not booking.is_ahead(hold_id, appointment_id, ${instant(now)}) limit ${atMost} for update skip locked)
  `.execute(tx.sql)
  return Number(deleted.numAffectedRows ?? 0)
}

/** What an account or these patients have taken, and from which networks their visits were booked. */
export async function deleteSharesOf(
  tx: Tx,
  clinicId: ClinicId,
  { accountId, patientIds }: { accountId?: string | undefined; patientIds: readonly PatientId[] },
): Promise<void> {
  await sql`
    delete from booking.share s where s.clinic_id = ${clinicId} and (
      (s.scope in ('hold', 'account') and s.who = ${accountId ?? null})
      or s.appointment_id in (select id from booking.appointment where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[])))
  `.execute(tx.sql)
}
