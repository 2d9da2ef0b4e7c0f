import { refusalsOf } from '#platform'

export const refusals = refusalsOf('fhir', {
  resource_not_found: ['not_found', 'There is no such resource.'],
})
