import { asId } from '#platform'
import { testQueries } from '../../test/queries.ts'
import * as queries from './queries.ts'
import type { ChargeRow, RefundRow } from './tables.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const PATIENT = asId<'patient'>('00000000-0000-7000-8000-000000000002')
const VISIT = '00000000-0000-7000-8000-000000000003'
const CHARGE = asId<'charge'>('00000000-0000-7000-8000-000000000004')
const REFUND = asId<'refund'>('00000000-0000-7000-8000-000000000005')
const NOW = Date.UTC(2026, 10, 23)

const charge: ChargeRow = {
  id: CHARGE,
  clinicId: CLINIC,
  reference: VISIT,
  patientId: PATIENT,
  amount: 2500,
  currency: 'EUR',
  state: 'due',
  createdAt: NOW,
  dueAt: NOW,
  checkoutId: null,
  checkoutUrl: null,
  checkoutUntil: null,
  paymentId: null,
  paidAt: null,
  closedAt: null,
}
const refund: RefundRow = {
  id: REFUND,
  clinicId: CLINIC,
  chargeId: CHARGE,
  paymentId: 'pi_1',
  amount: 2500,
  why: 'too_late',
  state: 'owed',
  attempts: 0,
  lastError: null,
  createdAt: NOW,
  dueAt: NOW,
}

testQueries(import.meta.dirname, queries, {
  insertCharge: [charge],
  lockLastCharge: [CLINIC, VISIT],
  lockCharge: [CLINIC, CHARGE],
  findCharges: [CLINIC, VISIT],
  updateCharge: [charge],
  keepCheckout: [charge, { id: 'cs_1', url: 'https://pay.example/cs_1', until: NOW }, NOW],
  insertRefund: [refund],
  deleteUntriedRefund: [CLINIC, { chargeId: CHARGE, paymentId: 'pi_1' }],
  findRefunds: [CLINIC, [CHARGE]],
  findDueRefunds: [NOW, 100],
  lockDueRefund: [CLINIC, REFUND, NOW],
  updateRefund: [refund],
  deleteOldCharges: [NOW, 100],
  selectPaymentsOf: [CLINIC, [PATIENT]],
})
