import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const ID = '01900000-0000-7000-8000-0000000000a1'
const CLINIC = '01900000-0000-7000-8000-000000000001'
const AT = Date.UTC(2026, 10, 21)

testQueries(import.meta.dirname, queries, {
  insertLetter: [
    {
      id: ID,
      clinicId: CLINIC,
      accountId: ID,
      kind: 'address_proof',
      recipient: 'ada@example.org',
      details: { at: AT },
      worthlessAt: AT,
      factId: ID,
    },
    AT,
  ],
  lockDueLetter: [ID, AT],
  setLetterState: [ID, { state: 'sent', at: AT }],
  beginLetterAttempt: [ID, AT],
  markLettersUnknown: [AT, AT, 'the process ended'],
  forgetFarewells: [],
  findDueLetters: [AT, 200],
  findLetterOf: [ID],
})
