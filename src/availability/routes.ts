import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { showing } from '#identity'
import {
  DoctorsQuery,
  EarliestQuery,
  ExplainQuery,
  Explanation,
  FoundDoctors,
  FreeSlots,
  SearchQuery,
} from './contract.ts'
import { answerEarliest } from './earliest-times.ts'
import { explainTime } from './explain-time.ts'
import { findDoctors } from './find-doctors.ts'
import { answerFromMemory, remembering } from './answer-from-memory.ts'
import { DaysQuery, FreeDays } from './days/contract.ts'
import { answerDays } from './days/free-days.ts'
import { pathwayTimesRoutes } from './pathway/routes.ts'
import { permissions } from './permissions.ts'
import { Preview, PreviewWish } from './preview/contract.ts'
import { previewChange } from './preview/preview-change.ts'
import { answerSearch } from './search-free-times.ts'

const tags = ['Finding']
const config = { policy: permissions.find }
/** Whoever names a patient is answered by that patient's age and earlier visits. */
const configOfPatient = { ...config, audit: { ofPatient: 'people.patient_ask' } } as const

export const availabilityRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/v1/doctors',
    {
      config,
      schema: {
        operationId: 'findDoctors',
        summary: 'Doctors, with their next free time',
        tags,
        querystring: DoctorsQuery,
        response: { 200: FoundDoctors },
      },
    },
    async (request) => findDoctors(request.ctx, request.query),
  )
  app.get(
    '/api/v1/availability',
    {
      config: configOfPatient,
      preValidation: answerFromMemory,
      schema: {
        operationId: 'searchFreeTimes',
        summary: 'Free times, earliest first',
        tags,
        querystring: SearchQuery,
        response: { 200: FreeSlots },
      },
    },
    async (request, reply) => remembering(request, reply, await answerSearch(request.ctx, request.query)),
  )
  app.get(
    '/api/v1/availability/earliest',
    {
      config: configOfPatient,
      preValidation: answerFromMemory,
      schema: {
        operationId: 'earliestTimes',
        summary: 'The earliest bookable time of each doctor',
        tags,
        querystring: EarliestQuery,
        response: { 200: FreeSlots },
      },
    },
    async (request, reply) => remembering(request, reply, await answerEarliest(request.ctx, request.query)),
  )
  app.get(
    '/api/v1/availability/explain',
    {
      config: configOfPatient,
      schema: {
        operationId: 'explainTime',
        summary: 'Why a time can or cannot be booked',
        tags,
        querystring: ExplainQuery,
        response: { 200: Explanation },
      },
    },
    async (request) => explainTime(request.ctx, request.query),
  )
  app.get(
    '/api/v1/availability/days',
    {
      config: configOfPatient,
      preValidation: answerFromMemory,
      schema: {
        operationId: 'freeDays',
        summary: 'Which days have anything free, and the next after them that has',
        tags,
        querystring: DaysQuery,
        response: { 200: FreeDays },
      },
    },
    async (request, reply) => remembering(request, reply, await answerDays(request.ctx, request.query)),
  )
  await app.register(pathwayTimesRoutes)
  app.post(
    '/api/v1/availability/preview',
    {
      config: { policy: permissions.preview, audit: 'booking.appointment_list' },
      schema: {
        operationId: 'previewChange',
        summary:
          'What a change of hours, breaks, limits, leave, a date, a closure or the public holidays would do, without making it',
        tags: ['Running a clinic'],
        body: PreviewWish,
        response: { 200: Preview },
      },
    },
    async (request) => {
      const preview = await previewChange(request.ctx, request.body)
      showing(request, { patients: preview.hits.map(({ patientId }) => patientId) })
      return preview
    },
  )
}
