import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { AccountId, ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import { USUAL } from '../access-policy/access-policy.ts'
import type { Ages, Kind, Terms } from '../authority/authority.ts'
import type { DoctorId, Patient, PatientId } from '../contract.ts'

/** Everything that says what one account may do for one patient, as it stands in the database. */
export interface StandingRow extends Patient {
  isErased: boolean
  isOwn: boolean
  /** Not ended; whether it counts today is arithmetic. */
  authorities: (Terms & Ages & { clinicTimeZone: string })[] | null
  /** Who the account is as a doctor, when it calls as one. */
  doctorId: DoctorId | null
  inCare: boolean
  inEmergency: boolean
}

export interface Asking {
  clinicId: ClinicId
  patientId: PatientId
  accountId: AccountId
  /** Whether the account calls as a doctor of this clinic. */
  asDoctor: boolean
  now: number
}

const ages = sql`coalesce(policy.narrows_at_age, ${sql.lit(USUAL.narrowsAtAge)}) as "narrowsAtAge",
    coalesce(policy.ends_at_age, ${sql.lit(USUAL.endsAtAge)}) as "endsAtAge"`

/** One statement whatever there is to ask: a booking waits for its answer. */
export async function findStanding(reader: Reader, asking: Asking): Promise<StandingRow | undefined> {
  const { rows } = await standing(asking, sql``).execute(reader.sql)
  return rows[0]
}

/**
 * The same, and whatever it rests on stays so until the transaction ends: an authority that is being withdrawn is waited for and then gone,
 * one that is being withdrawn afterwards waits for us. FOR SHARE: any number of calls at once rest on it.
 */
export async function lockStanding(tx: Tx, asking: Asking): Promise<StandingRow | undefined> {
  const { rows } = await standing(asking, sql`for share`).execute(tx.sql)
  return rows[0]
}

/**
 * Of most callers it is not asked whose doctor they are, and most have no authority; then neither the tables that would know are read, nor
 * the clinic's zone and ages. Two texts and not a parameter: PostgreSQL would plan the longer one anew for each call, which cost a booking 10 %.
 */
function standing({ clinicId, patientId, accountId, asDoctor, now }: Asking, lock: RawBuilder<unknown>) {
  return sql<StandingRow>`
    with authority as (
      select kind, scope, from_date, until_date from people.authority
      where clinic_id = ${clinicId} and patient_id = ${patientId} and account_id = ${accountId} and ended_at is null ${lock}
    )
    select p.id, p.name, p.birth_date as "birthDate", p.email, p.phone, p.locale, p.time_zone as "timeZone",
      p.account_id is not null as "hasAccount", p.version, p.erased_at is not null as "isErased",
      coalesce(p.account_id = ${accountId}, false) as "isOwn",
      (select json_agg(json_build_object('kind', kind, 'scope', scope, 'from', from_date, 'until', until_date, 'clinicTimeZone', clock.time_zone,
          'narrowsAtAge', coalesce(policy.narrows_at_age, ${sql.lit(USUAL.narrowsAtAge)}), 'endsAtAge', coalesce(policy.ends_at_age, ${sql.lit(USUAL.endsAtAge)})))
        from authority join clinic.clock on clock.clinic_id = ${clinicId}
        left join people.access_policy policy on policy.clinic_id = clock.clinic_id) as authorities,
      ${asDoctor ? doctors({ clinicId, accountId, now }) : sql`null as "doctorId", false as "inCare", false as "inEmergency"`}
    from people.patient p
    where p.clinic_id = ${clinicId} and p.id = ${patientId}
  `
}

function doctors({ clinicId, accountId, now }: Pick<Asking, 'clinicId' | 'accountId' | 'now'>) {
  const at = new Date(now)
  const doctor = sql`(select id from people.doctor where clinic_id = ${clinicId} and account_id = ${accountId} and retired_at is null)`
  return sql`${doctor} as "doctorId",
      exists (select from people.care c where c.doctor_id = ${doctor} and c.patient_id = p.id and c.since <= ${at} and c.until > ${at}) as "inCare",
      exists (select from people.emergency_access e where e.account_id = ${accountId} and e.doctor_id = ${doctor} and e.patient_id = p.id
        and e.expires_at > ${at} and e.ended_at is null) as "inEmergency"`
}

/** Somebody whom an account acts for by a recorded authority, today or not. */
export interface DependentRow extends Terms, Ages {
  id: PatientId
  name: string
  birthDate: string | null
  kind: Kind
  clinicTimeZone: string
}

export async function findDependents(
  reader: Reader,
  clinicId: ClinicId,
  accountId: AccountId,
): Promise<DependentRow[]> {
  const { rows } = await sql<DependentRow>`
    select p.id, p.name, p.birth_date as "birthDate", a.kind, a.scope, a.from_date as "from", a.until_date as "until",
      clock.time_zone as "clinicTimeZone", ${ages}
    from people.authority a
    join people.patient p on p.clinic_id = a.clinic_id and p.id = a.patient_id
    join clinic.clock on clock.clinic_id = a.clinic_id
    left join people.access_policy policy on policy.clinic_id = a.clinic_id
    where a.clinic_id = ${clinicId} and a.account_id = ${accountId} and a.ended_at is null and p.erased_at is null
    order by p.sort_name, p.id
  `.execute(reader.sql)
  return rows
}

/** Whose records this account opened in an emergency that is not over. */
export async function findInEmergency(
  reader: Reader,
  clinicId: ClinicId,
  accountId: AccountId,
  now: number,
): Promise<PatientId[]> {
  const { rows } = await sql<{ patientId: PatientId }>`
    select distinct patient_id as "patientId" from people.emergency_access
    where clinic_id = ${clinicId} and account_id = ${accountId} and expires_at > ${new Date(now)} and ended_at is null
  `.execute(reader.sql)
  return rows.map((row) => row.patientId)
}
