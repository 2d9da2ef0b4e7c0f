/**
 * What an app may be allowed, as single ticks. The API writes `patient/Appointment.rs`; a person ticks "see a visit" and "list visits". Only
 * what some route asks for is offered (docs/api/apps.md), and of it to an app of patients only what patients may at all.
 */
export type Compartment = 'patient' | 'user' | 'system'
type Doing = { letter: 'c' | 'r' | 'u' | 'd' | 's'; name: string; staffOnly?: true }
export type Subject = { resource: string; name: string; doings: Doing[] }

const subjects: Subject[] = [
  {
    resource: 'Appointment',
    name: 'Visits',
    doings: [
      { letter: 's', name: 'List' },
      { letter: 'r', name: 'Read' },
      { letter: 'c', name: 'Book' },
      { letter: 'u', name: 'Move and cancel' },
    ],
  },
  {
    resource: 'Patient',
    name: 'Patients’ records',
    doings: [
      { letter: 's', name: 'Search', staffOnly: true },
      { letter: 'r', name: 'Read' },
      { letter: 'c', name: 'Add', staffOnly: true },
      { letter: 'u', name: 'Change' },
    ],
  },
  {
    resource: 'Schedule',
    name: 'Working hours and leave',
    doings: [
      { letter: 'r', name: 'Read', staffOnly: true },
      { letter: 'u', name: 'Change', staffOnly: true },
    ],
  },
  { resource: 'Slot', name: 'Free times', doings: [{ letter: 'u', name: 'Hold while booking' }] },
  {
    resource: 'AuditEvent',
    name: 'Audit trail',
    doings: [
      { letter: 's', name: 'Search', staffOnly: true },
      { letter: 'r', name: 'Read', staffOnly: true },
    ],
  },
]

export function subjectsFor(compartment: Compartment): Subject[] {
  if (compartment !== 'patient') return subjects
  return subjects
    .map((subject) => ({ ...subject, doings: subject.doings.filter(({ staffOnly }) => !staffOnly) }))
    .filter(({ doings }) => doings.length > 0)
}

export const aboutThePerson: { value: string; name: string; more?: string }[] = [
  { value: 'openid', name: 'Recognise who signs in', more: 'Sign in with the clinic’s account.' },
  { value: 'profile', name: 'Know their name and language' },
  { value: 'email', name: 'Know their e-mail address' },
  { value: 'offline_access', name: 'Go on while they don’t use it', more: 'Otherwise it asks again each time.' },
]

export const isAboutThePerson = (scope: string): boolean => aboutThePerson.some(({ value }) => value === scope)

const FORM = /^((?:patient|user|system)\/\w+)\.([cruds]+)$/

/** `patient/Appointment.rs` as `patient/Appointment.r` and `patient/Appointment.s`; what is not about records stays whole. */
export const apart = (scopes: readonly string[]): string[] =>
  scopes.flatMap((scope) => {
    const [, what, letters] = FORM.exec(scope) ?? []
    return what && letters ? letters.split('').map((letter) => `${what}.${letter}`) : [scope]
  })

/** Back again, with the letters in the one order that scopes have them: create, read, update, delete, search. */
export function together(ticks: readonly string[]): string[] {
  const lettersOf = new Map<string, string>()
  const whole: string[] = []
  for (const tick of ticks) {
    const [, what, letter] = FORM.exec(tick) ?? []
    if (what && letter) lettersOf.set(what, (lettersOf.get(what) ?? '') + letter)
    else whole.push(tick)
  }
  const ordered = (letters: string) => ['c', 'r', 'u', 'd', 's'].filter((letter) => letters.includes(letter)).join('')
  return [...whole, ...[...lettersOf].map(([what, letters]) => `${what}.${ordered(letters)}`)]
}
