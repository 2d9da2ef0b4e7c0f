/**
 * Every way the domain says no. The domain never names HTTP; each interface maps a kind once.
 * `unauthenticated` and `stale` stand beside the five classic kinds because a caller acts differently on each:
 * sign in and try again, or reload and look again.
 */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'stale'
  | 'gone'
  | 'too_many'

/** One wrong field: a JSON pointer (RFC 6901) into the body, or the name of a query parameter or header. */
export interface FieldError {
  pointer: string
  detail: string
}

export interface RefusalFacts {
  /** A sentence for a person; the refusal's own title when absent. */
  detail?: string
  errors?: FieldError[]
  /** The ids of those whom it was about, as far as that is known here: for whoever asks later who tried, and never answered. */
  about?: readonly string[]
  /** Further members of the problem document, such as `alternatives`. */
  extra?: Record<string, unknown>
}

/** Thrown for every no that a rule means. Everything else thrown is a bug or an outage. */
export class Refusal extends Error {
  readonly code: string
  readonly kind: RefusalKind
  readonly title: string
  readonly facts: RefusalFacts

  constructor(code: string, kind: RefusalKind, title: string, facts: RefusalFacts = {}) {
    super(facts.detail ?? title)
    this.name = 'Refusal'
    this.code = code
    this.kind = kind
    this.title = title
    this.facts = facts
  }
}

type Described = Record<string, readonly [RefusalKind, string]>
type Makers<D extends Described> = { readonly [Name in keyof D]: (facts?: RefusalFacts) => Refusal }

/**
 * A module's closed list of refusals, each `name: [kind, title]`, as functions that make one.
 * `refusalsOf('booking', { slot_taken: ['conflict', '…'] }).slot_taken()` has the code `booking.slot_taken`.
 */
export function refusalsOf<D extends Described>(module: string, described: D): Makers<D> {
  return Object.fromEntries(
    Object.entries(described).map(([name, [kind, title]]) => [
      name,
      (facts?: RefusalFacts) => new Refusal(`${module}.${name}`, kind, title, facts),
    ]),
  ) as Makers<D>
}
