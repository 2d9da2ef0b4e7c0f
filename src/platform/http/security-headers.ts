/** What a page of Praxis may do: load from here alone, run nothing inline, be shown in nobody's frame (ASVS 5.0, 3.4.3, 3.4.6). */
export const CONTENT_SECURITY_POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
}

/** Every power a page could ask the browser for and Praxis does not use. Passkeys are the exception. */
const PERMISSIONS = [
  'accelerometer=()',
  'autoplay=()',
  'camera=()',
  'display-capture=()',
  'encrypted-media=()',
  'geolocation=()',
  'gyroscope=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'usb=()',
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
].join(', ')

/** Two years, the subdomains too (ASVS 5.0, 3.4.1). Only ever said over https: a practice at home on plain http must stay reachable. */
const HSTS = 'max-age=63072000; includeSubDomains'

/**
 * The headers of every answer, whatever it is: computed once, because a plugin that read its directives anew for every answer
 * took 8 % of the processor time. `no-store` is the rule and caching the exception that a route states: an answer about people
 * must not stay in a browser that the next person uses (ASVS 5.0, 14.3.2). X-Frame-Options and X-XSS-Protection are left out:
 * browsers that need them are no longer supported.
 */
export function securityHeaders({ https }: { https: boolean }): Readonly<Record<string, string>> {
  return Object.freeze({
    'content-security-policy': policyText(CONTENT_SECURITY_POLICY),
    'x-content-type-options': 'nosniff',
    // Addresses carry ids of appointments: no other site learns where somebody came from. Not `no-referrer`: with that a browser says
    // `Origin: null` when our own page sends a form, and it would look like another site's.
    'referrer-policy': 'same-origin',
    'permissions-policy': PERMISSIONS,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(https ? { 'strict-transport-security': HSTS } : {}),
  })
}

/** Directives as one header value. */
export function policyText(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
