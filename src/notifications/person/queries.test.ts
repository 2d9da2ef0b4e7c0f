import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'

const CLINIC = '00000000-0000-7000-8000-000000000001'
const APPOINTMENT = '00000000-0000-7000-8000-000000000002'
const addressee = {
  accountId: '00000000-0000-7000-8000-000000000003',
  addresses: ['anna@mail.example'],
  patientIds: [APPOINTMENT],
}
const NOW = Date.UTC(2026, 10, 21)

testQueries(import.meta.dirname, queries, {
  selectMessagesAbout: [CLINIC, [APPOINTMENT]],
  selectLettersTo: [CLINIC, addressee],
  deleteMessagesAbout: [CLINIC, [APPOINTMENT]],
  deleteLettersTo: [CLINIC, addressee],
  blankOldMessages: [NOW, 100],
  deleteOldMessages: [NOW, 100],
  deleteOldLetters: [NOW, 100],
})
