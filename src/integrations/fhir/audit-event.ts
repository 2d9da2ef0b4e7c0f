import { typeOfAction } from '#identity'
import type { ListedAuditEvent } from '#identity'

/** A FHIR resource on its way out; what it may hold is FHIR's to say, and a test holds it against FHIR's own schema. */
export interface FhirResource {
  resourceType: string
  [element: string]: unknown
}

const EVENT_TYPES = 'http://terminology.hl7.org/CodeSystem/audit-event-type'
const ENTITY_TYPES = 'http://terminology.hl7.org/CodeSystem/audit-entity-type'
const ENTITY_ROLES = 'http://terminology.hl7.org/CodeSystem/object-role'
const DICOM = 'http://dicom.nema.org/resources/ontology/DCM'
const SOURCE_TYPES = 'http://terminology.hl7.org/CodeSystem/security-source-type'

/** Records that FHIR has a resource for; the others are named by identifier. */
const RESOURCE_OF: Record<string, string> = {
  appointment: 'Appointment',
  clinic: 'Organization',
  consent: 'Consent',
  doctor: 'Practitioner',
  location: 'Location',
  message: 'Communication',
  patient: 'Patient',
  visit_type: 'HealthcareService',
}

/** An event of the trail as FHIR R4 has it. Nothing is added and nothing interpreted. */
export function auditEventResource(event: ListedAuditEvent): FhirResource {
  const { id, at, action, outcome, refusal, reason } = event
  return {
    resourceType: 'AuditEvent',
    id,
    type: typeCoding(action),
    subtype: [{ system: 'urn:praxis:audit-action', code: action }],
    action: typeOfAction(action),
    recorded: at,
    // "Minor failure: action restarted by the user, such as a mistyped password"; nothing worse is known of a refusal.
    outcome: outcome === 'done' ? '0' : '4',
    ...(refusal === null ? {} : { outcomeDesc: refusal }),
    ...(reason === null ? {} : { purposeOfEvent: [{ text: reason }] }),
    agent: agentsOf(event),
    source: {
      observer: { display: 'Praxis' },
      type: [{ system: SOURCE_TYPES, code: '4', display: 'Application Server' }],
    },
    ...entitiesOf(event),
  }
}

function typeCoding(action: string): object {
  if (/^identity\.(sign_|token_|refresh_|session_)/.test(action))
    return { system: DICOM, code: '110114', display: 'User Authentication' }
  if (/^identity\.(audit_)/.test(action)) return { system: DICOM, code: '110101', display: 'Audit Log Used' }
  if (/^(people\.patient|people\.access|booking|documents|integrations|notifications)/.test(action))
    return { system: DICOM, code: '110110', display: 'Patient Record' }
  return { system: EVENT_TYPES, code: 'rest', display: 'RESTful Operation' }
}

function agentsOf({ who, address }: ListedAuditEvent): object[] {
  const name = who.name === null ? {} : { display: who.name }
  const network = address === null ? {} : { network: { address, type: '2' } }
  const caller =
    who.id !== null
      ? { who: { identifier: { system: `urn:praxis:${who.kind}`, value: who.id }, ...name } }
      : { who: { display: who.kind } }
  const role = { role: [{ coding: [{ system: 'urn:praxis:acting-as', code: who.actingAs }] }] }
  const app =
    who.app === null ? [] : [{ who: { identifier: { system: 'urn:praxis:client', value: who.app } }, requestor: false }]
  return [{ ...role, ...caller, requestor: true, ...network }, ...app]
}

function entitiesOf({ record, patientIds }: ListedAuditEvent): { entity?: object[] } {
  const patients = patientIds.map((id) => ({
    what: { reference: `Patient/${id}` },
    type: { system: ENTITY_TYPES, code: '1', display: 'Person' },
    role: { system: ENTITY_ROLES, code: '1', display: 'Patient' },
  }))
  const others = record === null || record.kind === 'patient' ? [] : [recordEntity(record)]
  const entity = [...others, ...patients]
  return entity.length === 0 ? {} : { entity }
}

function recordEntity({ kind, id }: { kind: string; id: string }): object {
  const resource = RESOURCE_OF[kind]
  const what =
    resource === undefined
      ? { identifier: { system: `urn:praxis:${kind}`, value: id } }
      : { reference: `${resource}/${id}` }
  return {
    what,
    type: { system: ENTITY_TYPES, code: '2', display: 'System Object' },
    role: { system: ENTITY_ROLES, code: '4', display: 'Domain Resource' },
  }
}
