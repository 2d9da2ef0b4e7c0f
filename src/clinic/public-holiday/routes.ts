import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { etagOf, matches } from '#platform'
import { History, IfMatch } from '../contract.ts'
import { findLocation } from '../location/queries.ts'
import { permissions } from '../permissions.ts'
import { readHistory } from '../read-history.ts'
import { refusals } from '../refusals.ts'
import {
  CalendarChoice,
  CalendarQuery,
  CalendarWithHolidays,
  DatesQuery,
  HolidayCalendar,
  KnownCalendars,
  OneLocation,
} from './contract.ts'
import { knownCalendars } from './known-holidays.ts'
import { findCalendar, findHolidays } from './queries.ts'
import { setCalendar } from './set-calendar.ts'
import { yearOfDates } from './year-of-dates.ts'

const tags = ['Running a clinic']

export const publicHolidayRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/v1/public-holiday-calendars',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'listHolidayCalendars',
        summary: 'The countries whose public holidays are known, or one country with its regions',
        tags,
        querystring: CalendarQuery,
        response: { 200: KnownCalendars },
      },
    },
    async ({ query }) => ({ data: await knownCalendars(query.country), nextCursor: null }),
  )

  app.get(
    '/api/v1/locations/:id/public-holidays',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readPublicHolidays',
        summary: 'Whose public holidays close a location, and which they are',
        tags,
        params: OneLocation,
        querystring: DatesQuery,
        response: { 200: CalendarWithHolidays },
      },
    },
    async ({ ctx, params, query }, reply) => {
      const location = await findLocation(ctx.database, ctx.clinicId, params.id)
      if (location === undefined) throw refusals.location_not_found()
      const none = { locationId: params.id, country: null, region: null, openOn: [], knownUntil: null, version: 0 }
      const calendar = (await findCalendar(ctx.database, ctx.clinicId, params.id)) ?? none
      const holidays = await findHolidays(ctx.database, ctx.clinicId, {
        ...yearOfDates(query, location.timeZone, ctx.now),
        locationId: params.id,
      })
      return reply.header('etag', etagOf(calendar.version)).send({ ...calendar, holidays })
    },
  )

  app.put(
    '/api/v1/locations/:id/public-holidays',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'setPublicHolidays',
        summary: 'Choose whose public holidays close a location, and on which it is open after all',
        tags,
        params: OneLocation,
        headers: IfMatch,
        body: CalendarChoice,
        response: { 200: HolidayCalendar },
      },
    },
    async ({ ctx, params, headers, body }, reply) => {
      const tag = headers['if-match']
      const seen = (version: number) => tag === undefined || matches(tag, version)
      const set = await setCalendar(ctx, params.id, body, seen)
      return reply.header('etag', etagOf(set.version)).send(set)
    },
  )

  app.get(
    '/api/v1/locations/:id/public-holidays/history',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readPublicHolidaysHistory',
        summary: 'Every version of a location’s choice of public holidays',
        tags,
        params: OneLocation,
        response: { 200: History },
      },
    },
    async ({ ctx, params }) => {
      const location = await findLocation(ctx.database, ctx.clinicId, params.id)
      if (location === undefined) throw refusals.location_not_found()
      if ((await findCalendar(ctx.database, ctx.clinicId, params.id)) === undefined)
        return { data: [], nextCursor: null }
      return readHistory(ctx, 'clinic.holiday_calendar', params.id, refusals.location_not_found)
    },
  )
}
