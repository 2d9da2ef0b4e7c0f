export { addClosure } from './closure/add-closure.ts'
export { changeClosure } from './closure/change-closure.ts'
export { closedDays } from './closure/closed-days.ts'
export type { ClosedDays } from './closure/closed-days.ts'
export { liftClosure } from './closure/lift-closure.ts'
export { findClosures as listClosures } from './closure/queries.ts'
export type { ClosureFilter } from './closure/queries.ts'
export { DEPOSIT_FIELDS, History, IfMatch, VisitTypes } from './contract.ts'
export type {
  Clinic,
  Closure,
  ClosureId,
  HistoryEntry,
  Location,
  LocationId,
  NewClosure,
  NewLocation,
  NewResource,
  Deposit,
  NewVisitType,
  Resource,
  ResourceId,
  VisitType,
  VisitTypeId,
} from './contract.ts'
export { FACTS as CLINIC_FACTS } from './events.ts'
export type { RulesChange } from './events.ts'
export { addressOfClinic } from './host-name/address-of-clinic.ts'
export type { HostNameId } from './host-name/contract.ts'
export type { DnsSettings } from './host-name/look-for-record.ts'
export { findVerifiedNames as hostNamesOf } from './host-name/queries.ts'
export { recheckHostNames } from './host-name/recheck-host-names.ts'
export { hostNameRoutes } from './host-name/routes.ts'
export { addLocation } from './location/add-location.ts'
export { changeLocation } from './location/change-location.ts'
export {
  findLocation as getLocation,
  findLocations as listLocations,
  findLocationsById as getLocations,
} from './location/queries.ts'
export { retireLocation } from './location/retire-location.ts'
export { changeClinic } from './profile/change-clinic.ts'
export { clinicOfHost } from './profile/clinic-of-host.ts'
export { openClinic } from './profile/open-clinic.ts'
export type { NewClinic } from './profile/open-clinic.ts'
export { getClinic } from './profile/present-clinic.ts'
export { findClinics as listClinics } from './profile/queries.ts'
export { carryOnCalendars } from './public-holiday/carry-on-calendars.ts'
export { CalendarChoice } from './public-holiday/contract.ts'
export { closedDaysOfChoice } from './public-holiday/holidays-of-choice.ts'
export { setCalendar as setPublicHolidays } from './public-holiday/set-calendar.ts'
export { readHistory } from './read-history.ts'
export { addResource } from './resource/add-resource.ts'
export { changeResource } from './resource/change-resource.ts'
export {
  findResource as getResource,
  findResources as listResources,
  findResourcesById as getResources,
} from './resource/queries.ts'
export type { ResourceFilter } from './resource/queries.ts'
export { retireResource } from './resource/retire-resource.ts'
export { clinicRoutes } from './routes.ts'
export type { SeenVersion } from './seen-version.ts'
export { pageStart } from './statement-parts.ts'
export type { PageStart } from './statement-parts.ts'
export { inTimeZone, knownTimeZone } from './time-zone.ts'
export { addVisitType } from './visit-type/add-visit-type.ts'
export { changeVisitType } from './visit-type/change-visit-type.ts'
export {
  findVisitType as getVisitType,
  findVisitTypes as listVisitTypes,
  findVisitTypesById as getVisitTypes,
} from './visit-type/queries.ts'
export type { VisitTypeFilter } from './visit-type/queries.ts'
export { retireVisitType } from './visit-type/retire-visit-type.ts'
export { refuseOddCurrency } from './visit-type/refuse-unbookable.ts'
