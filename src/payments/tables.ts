import type { ClinicId } from '#identity'
import type { PatientId } from '#people'
import type { ChargeId, ChargeState, RefundId, RefundReason, RefundState } from './contract.ts'

/** What somebody is asked to pay, once. Instants are epoch milliseconds; the amount is in the smallest unit of the currency. */
export interface ChargeRow {
  id: ChargeId
  clinicId: ClinicId
  /** What it is for, as whoever asked for it names it; nothing here knows what that is. */
  reference: string
  patientId: PatientId
  amount: number
  currency: string
  state: ChargeState
  createdAt: number
  dueAt: number
  /** The processor's page for it, once somebody asked for one, and until when that page can be used. */
  checkoutId: string | null
  checkoutUrl: string | null
  checkoutUntil: number | null
  /** The processor's name for the money that came. */
  paymentId: string | null
  paidAt: number | null
  closedAt: number | null
}

export interface RefundRow {
  id: RefundId
  clinicId: ClinicId
  chargeId: ChargeId
  paymentId: string
  amount: number
  why: RefundReason
  state: RefundState
  attempts: number
  lastError: string | null
  createdAt: number
  /** When it is tried next; null once it is over. */
  dueAt: number | null
}
