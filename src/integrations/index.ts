export { icalRoutes } from './ical/routes.ts'
