import { refusalsOf } from '../refusal.ts'

const refusals = refusalsOf('request', {
  precondition_required: ['invalid', 'Say which version you are changing: send If-Match with the ETag you read.'],
})

/** A strong validator (RFC 9110, 8.8.3) that is the row's version. */
export function etagOf(version: number): string {
  return `"${version}"`
}

/**
 * Whether the version a caller read is still the present one. `*` matches any; without If-Match the change is refused (RFC 6585, 428),
 * for a screen that does not know what it changes would overwrite a newer change.
 */
export function matches(ifMatch: string | undefined, version: number): boolean {
  if (ifMatch === undefined || ifMatch.trim() === '') {
    throw refusals.precondition_required({ errors: [{ pointer: 'If-Match', detail: 'is required' }] })
  }
  return ifMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim() === etagOf(version))
}
