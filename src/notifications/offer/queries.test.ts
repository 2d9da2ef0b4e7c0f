import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = '00000000-0000-7000-8000-000000000001'
const OFFER = '00000000-0000-7000-8000-000000000002'
const ANNA = '00000000-0000-7000-8000-000000000003'
const AT = Date.UTC(2026, 10, 23)
const TO = 'anna@mail.example'

testQueries(import.meta.dirname, queries, {
  insertOfferLetter: [{ offerId: OFFER, clinicId: CLINIC, patientId: ANNA, recipient: TO, dueAt: AT }, AT],
  lockDueOfferLetter: [OFFER, AT],
  beginOfferLetter: [OFFER, TO, AT],
  setOfferLetterState: [OFFER, { state: 'failed', at: AT, lastError: 'the mailbox is full', dueAt: AT }],
  findDueOfferLetters: [AT, 100],
  markOfferLettersUnknown: [AT, AT, 'Praxis stopped'],
  deleteOldOfferLetters: [AT, 100],
  selectOfferLettersTo: [CLINIC, [ANNA]],
  deleteOfferLettersTo: [CLINIC, [ANNA]],
})
