import { testQueries } from '../../test/queries.ts'
import * as queries from './queries.ts'
import type { MessageRow } from './queries.ts'

const CLINIC = '00000000-0000-7000-8000-000000000001'
const APPOINTMENT = '00000000-0000-7000-8000-000000000002'
const NOW = Date.UTC(2026, 10, 21)

const message: MessageRow = {
  id: '00000000-0000-7000-8000-000000000003',
  clinicId: CLINIC,
  appointmentId: APPOINTMENT,
  version: 1,
  kind: 'confirmation',
  leadHours: null,
  endAt: NOW,
  recipient: 'anna.lindqvist@mail.example',
  recipientName: 'Anna Lindqvist',
  subject: 'Your appointment',
  bodyText: '',
  bodyHtml: '',
  calendar: null,
  calendarMethod: null,
  state: 'planned',
  attempts: 0,
  lastError: null,
  createdAt: NOW,
  changedAt: NOW,
  dueAt: NOW,
  sentAt: null,
}

testQueries(import.meta.dirname, queries, {
  insertMessage: [message],
  lockDueMessage: [message.id, NOW],
  setState: [message.id, { state: 'sent', at: NOW }],
  rewriteMessage: [message.id, message],
  beginAttempt: [message.id, NOW],
  markUnknown: [NOW, NOW, 'its process is gone'],
  findDue: [NOW, 200],
  findMessages: { 'first page': [CLINIC, undefined, 50], 'after a cursor': [CLINIC, [NOW, message.id], 50] },
  findMessage: [CLINIC, message.id],
})
