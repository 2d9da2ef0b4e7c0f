/**
 * What an app may be allowed, in the form of SMART App Launch 2 (`patient/Appointment.rs`): as whom, on which FHIR resource, and which of
 * create, read, update, delete, search, in that order. Only what some route asks for is a scope here; no wildcards, so that a consent says
 * what it gives and tomorrow's resource is not given away today.
 */

export const SCOPE_RESOURCES = [
  'Appointment',
  'AuditEvent',
  'Communication',
  'HealthcareService',
  'Location',
  'Organization',
  'Patient',
  'Practitioner',
  'Schedule',
  'Slot',
] as const
export type ScopeResource = (typeof SCOPE_RESOURCES)[number]

export type Interaction = 'c' | 'r' | 'u' | 'd' | 's'
const INTERACTIONS: readonly Interaction[] = ['c', 'r', 'u', 'd', 's']

/** What a route asks of an app: one interaction with one resource; as whom the app may be, the grant says. */
export type RouteScope = `${ScopeResource}.${Interaction}`

/** `patient`: the people whom the account may act for. `user`: whatever the account may. `system`: the clinic, without a person. */
export type Compartment = 'patient' | 'user' | 'system'

export interface Scope {
  compartment: Compartment
  resource: ScopeResource
  interactions: readonly Interaction[]
}

const FORM = /^(patient|user|system)\/([A-Za-z]{1,40})\.(c?r?u?d?s?)$/

/** Undefined for whatever is not one of ours; `openid` and its kin are not about resources. */
export function scopeOf(value: string): Scope | undefined {
  const [, compartment, resource, letters] = FORM.exec(value) ?? []
  const known = SCOPE_RESOURCES.find((one) => one === resource)
  if (known === undefined || letters === undefined || letters === '') return undefined
  return {
    compartment: compartment as Compartment,
    resource: known,
    interactions: INTERACTIONS.filter((one) => letters.includes(one)),
  }
}

/** The first of these compartments in which the scopes let an app do what a route asks for. */
export function compartmentFor<C extends Compartment>(
  wanted: RouteScope,
  granted: readonly string[],
  among: readonly C[],
): C | undefined {
  const allowing = granted.map(scopeOf).filter((scope) => scope !== undefined && allows(scope, wanted))
  return among.find((one) => allowing.some((scope) => scope?.compartment === one))
}

function allows({ resource, interactions }: Scope, wanted: RouteScope): boolean {
  return interactions.some((interaction) => `${resource}.${interaction}` === wanted)
}

/** Every scope that asks for no more than this one: an app that was registered with `.cruds` may ask for `.rs`. */
export function scopesWithin(value: string): string[] {
  const scope = scopeOf(value)
  if (scope === undefined) return [value]
  const letters = scope.interactions.reduce<string[]>((made, one) => made.flatMap((so) => [so, so + one]), [''])
  return letters.filter((so) => so !== '').map((so) => `${scope.compartment}/${scope.resource}.${so}`)
}
