export { reachOf } from './access/reach.ts'
export type { Reach } from './access/reach.ts'
export { holdStanding, mayBookFor, mayMoveVisits, maySeeVisits, standingOf } from './access/standing.ts'
export type { Standing } from './access/standing.ts'
export { authorityInvitationLetter } from './authority/invitation/letter.ts'
export type { AuthorityInvitationId } from './authority/invitation/queries.ts'
export { onVisitAgreed, onVisitCalledOff, onVisitMoved } from './care/on-visit.ts'
export { hasConsented } from './consent/has-consented.ts'
export { Doctor as DoctorProfile } from './contract.ts'
export type { Doctor, DoctorId, NewDoctor, NewPatient, OwnPatient, Patient, PatientId } from './contract.ts'
export { onInvitationAccepted, onStaffInvited } from './doctor/account/on-invitation.ts'
export { addDoctor } from './doctor/add-doctor.ts'
export { changeDoctor } from './doctor/change-doctor.ts'
export { linkDoctorAccount } from './doctor/link-doctor-account.ts'
export {
  findDoctor as getDoctor,
  findDoctorOfAccount as doctorOf,
  findDoctors as listDoctors,
  findDoctorsById as getDoctors,
  findSpecialties as listSpecialties,
} from './doctor/queries.ts'
export type { DoctorFilter } from './doctor/queries.ts'
export { retireDoctor } from './doctor/retire-doctor.ts'
export { FACTS as PEOPLE_FACTS } from './events.ts'
export { onAccountOpened } from './on-account-opened.ts'
export { addPatient } from './patient/add-patient.ts'
export { changePatient } from './patient/change-patient.ts'
export { mayActFor } from './patient/may-act-for.ts'
export { patientsOf } from './patient/patients-of.ts'
export { findPatient as getPatient, findPatientsById as getPatients } from './patient/queries.ts'
export {
  erasePerson as erasePersonFromPeople,
  forgetOldVersions as forgetOldPatientVersions,
} from './person/erase-person.ts'
export { PEOPLE_KEEPS } from './person/keeps.ts'
export { personOfAccount, personOfPatient } from './person/person.ts'
export type { Person } from './person/person.ts'
export {
  deleteLapsedRestrictions as deleteLapsedPatients,
  findClinicsOfAccount,
  findRestricted as listRestrictedPatients,
  findRestrictedPatient as getRestrictedPatient,
} from './person/queries.ts'
export type { RestrictedRow as RestrictedPatient } from './person/queries.ts'
export { whatIsKnownOfAPerson as whatPeopleKnow } from './person/what-is-known-of-a-person.ts'
export { readMe } from './read-me.ts'
export { peopleRoutes } from './routes.ts'
export { folded } from './search-words.ts'
