import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { PatientId } from '#people'
import type { Reader, Tx } from '#platform'
import type { ChargeId, RefundId } from './contract.ts'
import type { ChargeRow, RefundRow } from './tables.ts'

const instant = (at: number): Date => new Date(at)
const orNull = (at: number | null): Date | null => (at === null ? null : instant(at))

const chargeColumns = sql`id, clinic_id as "clinicId", reference, patient_id as "patientId", amount, currency, state, created_at as "createdAt", due_at as "dueAt",
      checkout_id as "checkoutId", checkout_url as "checkoutUrl", checkout_until as "checkoutUntil", payment_id as "paymentId", paid_at as "paidAt", closed_at as "closedAt"`

export async function insertCharge(tx: Tx, row: ChargeRow): Promise<void> {
  await sql`
    insert into payments.charge (id, clinic_id, reference, patient_id, amount, currency, state, created_at, due_at)
    values (${row.id}, ${row.clinicId}, ${row.reference}, ${row.patientId}, ${row.amount}, ${row.currency}, ${row.state}, ${instant(row.createdAt)}, ${instant(row.dueAt)})
  `.execute(tx.sql)
}

/** The last charge for this, locked until the transaction ends. */
export async function lockLastCharge(tx: Tx, clinicId: ClinicId, reference: string): Promise<ChargeRow | undefined> {
  const { rows } = await sql<ChargeRow>`
    select ${chargeColumns} from payments.charge where clinic_id = ${clinicId} and reference = ${reference}
    order by created_at desc, id desc limit 1 for update
  `.execute(tx.sql)
  return rows[0]
}

export async function lockCharge(tx: Tx, clinicId: ClinicId, id: ChargeId): Promise<ChargeRow | undefined> {
  const { rows } = await sql<ChargeRow>`
    select ${chargeColumns} from payments.charge where clinic_id = ${clinicId} and id = ${id} for update
  `.execute(tx.sql)
  return rows[0]
}

/** Every charge for this, newest first. */
export async function findCharges(reader: Reader, clinicId: ClinicId, reference: string): Promise<ChargeRow[]> {
  const { rows } = await sql<ChargeRow>`
    select ${chargeColumns} from payments.charge where clinic_id = ${clinicId} and reference = ${reference}
    order by created_at desc, id desc
  `.execute(reader.sql)
  return rows
}

export async function updateCharge(tx: Tx, row: ChargeRow): Promise<void> {
  await sql`
    update payments.charge set state = ${row.state}, payment_id = ${row.paymentId}, paid_at = ${orNull(row.paidAt)}, closed_at = ${orNull(row.closedAt)}
    where clinic_id = ${row.clinicId} and id = ${row.id}
  `.execute(tx.sql)
}

/** Where it is paid, if nobody else has opened a page meanwhile that can still be used. */
export async function keepCheckout(
  tx: Tx,
  { id, clinicId }: Pick<ChargeRow, 'id' | 'clinicId'>,
  checkout: { id: string; url: string; until: number },
  now: number,
): Promise<void> {
  await sql`
    update payments.charge set checkout_id = ${checkout.id}, checkout_url = ${checkout.url}, checkout_until = ${instant(checkout.until)}
    where clinic_id = ${clinicId} and id = ${id} and state = 'due' and (checkout_until is null or checkout_until <= ${instant(now)})
  `.execute(tx.sql)
}

const refundColumns = sql`id, clinic_id as "clinicId", charge_id as "chargeId", payment_id as "paymentId", amount, why, state, attempts,
      last_error as "lastError", created_at as "createdAt", due_at as "dueAt"`

/** Once for each payment, however often it is decided. Answers whether this was the first time. */
export async function insertRefund(tx: Tx, row: RefundRow): Promise<boolean> {
  const { rows } = await sql`
    insert into payments.refund (id, clinic_id, charge_id, payment_id, amount, why, state, attempts, created_at, due_at)
    values (${row.id}, ${row.clinicId}, ${row.chargeId}, ${row.paymentId}, ${row.amount}, ${row.why}, ${row.state}, ${row.attempts}, ${instant(row.createdAt)}, ${orNull(row.dueAt)})
    on conflict (payment_id) do nothing
    returning id
  `.execute(tx.sql)
  return rows.length > 0
}

/** The refund of one payment, if it has not been asked of the processor yet. */
export async function deleteUntriedRefund(
  tx: Tx,
  clinicId: ClinicId,
  { chargeId, paymentId }: { chargeId: ChargeId; paymentId: string },
): Promise<void> {
  await sql`
    delete from payments.refund
    where clinic_id = ${clinicId} and charge_id = ${chargeId} and payment_id = ${paymentId} and state = 'owed' and attempts = 0
  `.execute(tx.sql)
}

export async function findRefunds(
  reader: Reader,
  clinicId: ClinicId,
  chargeIds: readonly ChargeId[],
): Promise<RefundRow[]> {
  const { rows } = await sql<RefundRow>`
    select ${refundColumns} from payments.refund where clinic_id = ${clinicId} and charge_id = any(${[...chargeIds]}::uuid[])
    order by created_at, id
  `.execute(reader.sql)
  return rows
}

/** Refunds of every clinic whose time has come, longest waiting first. */
export async function findDueRefunds(
  reader: Reader,
  now: number,
  atMost: number,
): Promise<{ id: RefundId; clinicId: ClinicId }[]> {
  const { rows } = await sql<{ id: RefundId; clinicId: ClinicId }>`
    select id, clinic_id as "clinicId" from payments.refund where due_at <= ${instant(now)} order by due_at, id limit ${atMost}
  `.execute(reader.sql)
  return rows
}

/** The refund, if it is still due and nobody has it in hand: whoever tries it has written down first when it is tried next. */
export async function lockDueRefund(
  tx: Tx,
  clinicId: ClinicId,
  id: RefundId,
  now: number,
): Promise<RefundRow | undefined> {
  const { rows } = await sql<RefundRow>`
    select ${refundColumns} from payments.refund where clinic_id = ${clinicId} and id = ${id} and due_at <= ${instant(now)} for update skip locked
  `.execute(tx.sql)
  return rows[0]
}

export async function updateRefund(tx: Tx, row: RefundRow): Promise<void> {
  await sql`
    update payments.refund set state = ${row.state}, attempts = ${row.attempts}, last_error = ${row.lastError}, due_at = ${orNull(row.dueAt)}
    where clinic_id = ${row.clinicId} and id = ${row.id}
  `.execute(tx.sql)
}

/** What these patients were asked to pay, and what came and went. */
export async function selectPaymentsOf(
  reader: Reader,
  clinicId: ClinicId,
  patientIds: readonly PatientId[],
): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select c.id, c.reference as "visitId", c.amount, c.currency, c.state, c.created_at as "createdAt", c.due_at as "dueAt", c.paid_at as "paidAt", c.closed_at as "closedAt",
      c.payment_id as "paymentId", r.payment_id as "refundedPayment", r.amount as "refunded", r.why as "refundedWhy", r.state as "refundState", r.created_at as "refundedAt"
    from payments.charge c left join payments.refund r on r.charge_id = c.id
    where c.clinic_id = ${clinicId} and c.patient_id = any(${[...patientIds]}::uuid[])
    order by c.created_at, c.id
  `.execute(reader.sql)
  return rows
}

/** Charges asked for before this instant, with what went back of them; whatever still has to go back stays. */
export async function deleteOldCharges(tx: Tx, before: number, atMost: number): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    with old as (
      select id from payments.charge c where created_at < ${instant(before)} and state <> 'due'
        and not exists (select from payments.refund r where r.charge_id = c.id and r.state = 'owed')
      order by created_at limit ${atMost} for update skip locked
    ), refunds as (
      delete from payments.refund where charge_id in (select id from old)
    ), charges as (
      delete from payments.charge where id in (select id from old) returning id
    )
    select count(*)::int as gone from charges
  `.execute(tx.sql)
  return rows[0]?.gone ?? 0
}
