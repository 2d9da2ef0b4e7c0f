import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'
import type { VisitTold } from './queries.ts'

const MESSAGE = '00000000-0000-7000-8000-000000000001'
const CLINIC = '00000000-0000-7000-8000-000000000002'
const APPOINTMENT = '00000000-0000-7000-8000-000000000003'
const NOW = Date.UTC(2026, 10, 21)

const visit: VisitTold = {
  appointmentId: APPOINTMENT,
  version: 1,
  kind: 'confirmation',
  doctorId: '00000000-0000-7000-8000-000000000004',
  locationId: '00000000-0000-7000-8000-000000000005',
  startAt: NOW,
  endAt: NOW,
  previous: undefined,
  leadHours: null,
  leftOut: null,
}

testQueries(import.meta.dirname, queries, {
  lockMessagesOf: [[APPOINTMENT]],
  insertVisitsTold: [{ id: MESSAGE, clinicId: CLINIC }, [visit]],
  findVisitsOf: [MESSAGE],
  leaveOut: [MESSAGE, [{ appointmentId: APPOINTMENT, why: 'the appointment has moved on' }]],
  findToldOf: [[APPOINTMENT]],
  findMessageTold: [APPOINTMENT, 1, 'confirmation'],
})
