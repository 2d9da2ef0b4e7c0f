export { fhirRoutes } from './fhir/routes.ts'
export { icalRoutes } from './ical/routes.ts'
