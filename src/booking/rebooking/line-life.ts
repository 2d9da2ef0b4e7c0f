/** What can become of one visit of a plan. */
export const LINE_STATES = [
  'finding',
  'proposed',
  'none_found',
  'sent',
  'accepted',
  'refused',
  'chose_another',
  'lapsed',
  'called',
  'settled',
  'cancelled',
] as const
export type LineState = (typeof LINE_STATES)[number]

/** What came of a call: the patient takes the proposed time, takes none now, or was not there. */
export const CALL_OUTCOMES = ['agreed', 'declined', 'not_reached'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

/** What the clerk can do with a line, named as in the address of the call. */
export const LINE_ACTS = ['proposal', 'sending', 'search', 'call', 'removal'] as const
export type LineAct = (typeof LINE_ACTS)[number]

/** From which states; refusals and documents read this one table. */
export const LEGAL_ACTS: Readonly<Record<LineAct, readonly LineState[]>> = {
  proposal: ['finding', 'proposed', 'none_found', 'sent', 'refused', 'lapsed', 'called'],
  sending: ['proposed'],
  search: ['proposed', 'none_found', 'refused', 'lapsed', 'called'],
  call: ['proposed', 'none_found', 'sent', 'refused', 'lapsed', 'called'],
  removal: ['finding', 'proposed', 'none_found', 'sent', 'refused', 'lapsed', 'called'],
}

/** The visit has its new time, or none is wanted: nothing is left to do. */
export const OVER: readonly LineState[] = ['accepted', 'chose_another', 'settled', 'cancelled']

/** Nobody answers by letter any more: somebody has to pick up the telephone. */
export const TO_CALL: readonly LineState[] = ['none_found', 'refused', 'lapsed', 'called']
