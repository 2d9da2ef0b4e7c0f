import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, lineField, textField } from '#platform'

const exact = { additionalProperties: false } as const

/** Kinds that Praxis itself asks for; a clinic adds its own by publishing words for them. */
export const KNOWN_KINDS = ['privacy_notice', 'reminders_by_email', 'research'] as const

export const ConsentKind = Type.String({
  pattern: '^[a-z][a-z0-9_]{1,39}$',
  maxLength: 40,
  examples: [...KNOWN_KINDS],
  description:
    '`privacy_notice`: has read it. `reminders_by_email`: asked before a reminder is sent; confirmations need none. Others, such as `research`, are the clinic’s own.',
})
const languageTag = Type.String({ minLength: 2, maxLength: 35, description: 'BCP 47', examples: ['de'] })
const version = Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'Counts the wordings of a kind.' })
const instant = Type.String({ format: 'date-time' })

const Wording = Type.Object({ locale: languageTag, title: lineField(200), text: textField(20_000) }, exact)

export const NewConsentText = Type.Object(
  {
    kind: ConsentKind,
    texts: Type.Array(Wording, { minItems: 1, maxItems: 30, description: 'The same wording in each language.' }),
  },
  { ...exact, description: 'Words that people are asked to agree to. They never change: this is the next version.' },
)
export type NewConsentText = Static<typeof NewConsentText>

export const ConsentText = Type.Object({
  kind: Type.String(),
  version,
  publishedAt: instant,
  timeZone: Type.String(),
  texts: Type.Array(Type.Object({ locale: Type.String(), title: Type.String(), text: Type.String() })),
})
export type ConsentText = Static<typeof ConsentText>
export const ConsentTexts = Type.Object({ data: Type.Array(ConsentText), nextCursor: Type.Null() })

export const ConsentWish = Type.Object(
  {
    kind: ConsentKind,
    given: Type.Boolean({ description: 'false takes it back.' }),
    version: Type.Optional(version),
    locale: Type.Optional(languageTag),
  },
  { ...exact, description: 'To agree, say which version was shown and in which language.' },
)
export type ConsentWish = Static<typeof ConsentWish>

export const ConsentRecord = Type.Object({
  id: idField<'consent'>(),
  kind: Type.String(),
  given: Type.Boolean(),
  version: Type.Union([version, Type.Null()]),
  locale: Type.Union([Type.String(), Type.Null()]),
  at: instant,
  timeZone: Type.String(),
  by: Type.Union([idField<'account'>(), Type.Null()]),
  actingAs: Type.String({ description: 'patient, or the capacity of whoever of the staff wrote it down.' }),
  address: Type.Union([Type.String(), Type.Null()], { description: 'Where it came from; of staff it is not told.' }),
})
export type ConsentRecord = Static<typeof ConsentRecord>

/** How one kind stands for one patient. */
export const Consent = Type.Object({
  kind: Type.String(),
  state: Type.Unsafe<ConsentState>(
    Type.String({
      enum: ['never_asked', 'given', 'given_to_older_words', 'withdrawn'],
      description: '`given_to_older_words` still counts; the clinic has published others since.',
    }),
  ),
  text: Type.Union([ConsentText, Type.Null()], { description: 'The newest words.' }),
  history: Type.Array(ConsentRecord, { description: 'Newest first.' }),
})
export type Consent = Static<typeof Consent>
export type ConsentState = 'never_asked' | 'given' | 'given_to_older_words' | 'withdrawn'
export const Consents = Type.Object({ data: Type.Array(Consent), nextCursor: Type.Null() })

export const TextsQuery = Type.Object(
  {
    kind: Type.Optional(ConsentKind),
    version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'An older one.' })),
  },
  exact,
)
export const OnePatient = Type.Object({ id: idField<'patient'>() })
