import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, pageOf, pageQuery, textField } from '#platform'

const exact = { additionalProperties: false } as const
const instant = Type.String({ format: 'date-time' })
const instantOrNull = Type.Union([instant, Type.Null()])

export const OnePatient = Type.Object({ id: idField<'patient'>() })
export const PageQuery = Type.Object({ ...pageQuery }, exact)
const reason = textField(500, { description: 'Why; it stands in the audit trail.' })

const exportWish = {
  format: Type.Optional(
    Type.Unsafe<'json' | 'pdf'>(
      Type.String({ enum: ['json', 'pdf'], description: '`json` for programs, `pdf` for people.' }),
    ),
  ),
  language: Type.Optional(
    Type.Unsafe<'en' | 'de'>(
      Type.String({ enum: ['en', 'de'], description: 'Of the PDF; the person’s own unless said.' }),
    ),
  ),
}
export const OwnExportWish = Type.Object(exportWish, exact)
export type OwnExportWish = Static<typeof OwnExportWish>
export const PatientExportWish = Type.Object({ ...exportWish, reason }, exact)
export type PatientExportWish = Static<typeof PatientExportWish>

const records = (description: string) => Type.Array(Type.Record(Type.String(), Type.Unknown()), { description })

/** Version 1. Kinds and fields may be added; none is renamed or taken away without another version. */
export const PersonalDataExport = Type.Object(
  {
    format: Type.Literal('praxis-personal-data'),
    version: Type.Literal(1),
    exportedAt: instant,
    timeZone: Type.String({ description: 'Of the clinic; every instant has its offset.' }),
    clinic: Type.Object({
      name: Type.String(),
      email: Type.Union([Type.String(), Type.Null()]),
      phone: Type.Union([Type.String(), Type.Null()]),
    }),
    account: Type.Optional(records('Name, address, language, time zone of the account.')),
    waysIn: Type.Optional(
      records('Password, providers, passkeys, authenticator app: that they exist, never what they are.'),
    ),
    sessions: Type.Optional(records('Where the account is signed in to this clinic.')),
    devices: Type.Optional(records('Programs with which it has signed in.')),
    staff: Type.Optional(records('Roles on the staff of this clinic.')),
    invitations: Type.Optional(records('Invitations to the staff.')),
    apps: Type.Optional(records('Apps that were let in, and what they may.')),
    activity: Type.Optional(records('What was done with the account, newest first: from the audit trail.')),
    accesses: records('Who looked at the patient’s data or changed it, newest first: from the audit trail.'),
    patient: records('The record as a patient.'),
    doctor: records('The record as a doctor.'),
    consents: records('What was agreed to or taken back, with the words that were shown.'),
    authorities: records('Who may act for the person, and for whom they may act.'),
    care: records('Whose patient they are, and who reached for their record in an emergency.'),
    visits: records('Every appointment, with each of its moves.'),
    payments: records(
      'What was asked to be paid for visits, what came and what went back; sums in the smallest unit of their currency.',
    ),
    holds: records('Times kept while a form is filled.'),
    waitlist: records('What somebody waits for.'),
    offers: records('Times that were offered.'),
    messages: records('Letters about appointments, whole.'),
    letters: records('Letters about the account: that they went.'),
    changes: records('What the records said after each change.'),
    erasures: records('Requests to be erased.'),
  },
  { description: 'Everything that this clinic knows of a person. docs/security/privacy.md lists the fields.' },
)
export type PersonalDataExport = Static<typeof PersonalDataExport>
export const PdfFile = Type.Unsafe<Buffer>(Type.String({ format: 'binary' }))

export const ErasureWish = Type.Object(
  {
    reason,
    waitDays: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 30, description: 'How long it can be withdrawn; 7 unless said.' }),
    ),
  },
  exact,
)
export type ErasureWish = Static<typeof ErasureWish>

const VisitAhead = Type.Object({
  id: idField<'appointment'>(),
  start: instant,
  timeZone: Type.String(),
  doctor: Type.String(),
  visitType: Type.String(),
  location: Type.String(),
})

export const Erasure = Type.Object({
  id: idField<'erasure'>(),
  state: Type.Unsafe<ErasureState>(
    Type.String({
      enum: ['waiting', 'begun', 'done', 'withdrawn'],
      description: '`begun`: the visits ahead are cancelled, the rest follows within hours.',
    }),
  ),
  patientId: Type.Union([idField<'patient'>(), Type.Null()]),
  hasAccount: Type.Boolean(),
  askedAs: Type.String({ enum: ['person', 'administrator', 'system'] }),
  reason: Type.Union([Type.String(), Type.Null()]),
  askedAt: instant,
  dueAt: instant,
  withdrawnAt: instantOrNull,
  doneAt: instantOrNull,
  stoppedBy: Type.Union([Type.String(), Type.Null()], { description: 'The code of what stands in the way.' }),
  keptUntil: Type.Union([instant, Type.Null()], {
    description: 'Until when the law makes the clinic keep what was written about visits, out of everybody’s sight.',
  }),
  timeZone: Type.String(),
  visitsAhead: Type.Array(VisitAhead, { description: 'Cancelled when the day comes.' }),
})
export type Erasure = Static<typeof Erasure>
export type ErasureState = 'waiting' | 'begun' | 'done' | 'withdrawn'
export const Erasures = pageOf(Erasure)

export const RestrictedRecord = Type.Object({
  patientId: idField<'patient'>(),
  name: Type.String(),
  birthDate: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
  restrictedAt: instant,
  keepUntil: instant,
  timeZone: Type.String(),
})
export type RestrictedRecord = Static<typeof RestrictedRecord>
export const RestrictedRecords = pageOf(RestrictedRecord)

export const DisclosureWish = Type.Object({ reason }, exact)
export const Disclosure = Type.Object({
  ...RestrictedRecord.properties,
  consents: records('What they had agreed to.'),
  visits: records('Every visit that is kept, with what was written about it.'),
})
export type Disclosure = Static<typeof Disclosure>

export const PrivacyPolicy = Type.Object(
  {
    keepVisitsYears: Type.Integer({
      minimum: 1,
      maximum: 50,
      description:
        'How long after the last visit the clinic keeps what was written about visits of somebody who was erased.',
    }),
  },
  exact,
)
export type PrivacyPolicy = Static<typeof PrivacyPolicy>
