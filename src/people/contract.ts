import { Type } from 'typebox'
import type { Static } from 'typebox'
import { dateField, emailField, idField, lineField, orNull, pageOf, pageQuery, phoneField, textField } from '#platform'
import type { Id } from '#platform'
import { KINDS, SCOPES } from './authority/authority.ts'
import type { Kind, Scope } from './authority/authority.ts'

export type DoctorId = Id<'doctor'>
export type PatientId = Id<'patient'>

const exact = { additionalProperties: false } as const
const notEmpty = { additionalProperties: false, minProperties: 1 } as const

const name = lineField(200)
const version = Type.Integer({ description: 'Counts the changes; the ETag, in quotes.' })
const timeZone = Type.String({ maxLength: 64, description: 'IANA time zone', examples: ['Europe/Berlin'] })
const languageTag = Type.String({ maxLength: 35, description: 'BCP 47', examples: ['de', 'pt-BR'] })

const doctorFields = {
  name,
  title: orNull(lineField(60, { examples: ['Dr. med.'] })),
  about: orNull(textField(4000)),
  specialties: Type.Array(lineField(80, { examples: ['Dermatology'] }), { maxItems: 20 }),
  languages: Type.Array(languageTag, { maxItems: 30 }),
  visitTypeIds: Type.Array(idField<'visit type'>(), { maxItems: 200, uniqueItems: true }),
}

/** A doctor as everybody may see them. */
export const Doctor = Type.Object({
  id: idField<'doctor'>(),
  name: Type.String(),
  title: orNull(Type.String()),
  about: orNull(Type.String()),
  specialties: Type.Array(Type.String()),
  languages: Type.Array(languageTag),
  visitTypeIds: Type.Array(idField<'visit type'>()),
  version,
  retired: Type.Boolean({ description: 'No longer bookable; kept for what was booked before.' }),
})
export type Doctor = Static<typeof Doctor>

export const NewDoctor = Type.Object(
  { ...doctorFields, title: Type.Optional(doctorFields.title), about: Type.Optional(doctorFields.about) },
  exact,
)
export type NewDoctor = Static<typeof NewDoctor>

export const DoctorChange = Type.Partial(Type.Object(doctorFields), notEmpty)
export type DoctorChange = Static<typeof DoctorChange>

export const Specialty = Type.Object({ name: Type.String(), doctorCount: Type.Integer() })
export type Specialty = Static<typeof Specialty>
export const Specialties = pageOf(Specialty)

const patientFields = {
  name,
  birthDate: orNull(dateField()),
  email: orNull(emailField()),
  phone: orNull(phoneField()),
  locale: languageTag,
  timeZone: orNull(timeZone),
}

/** A patient as staff and the patient may see them. */
export const Patient = Type.Object({
  id: idField<'patient'>(),
  name: Type.String(),
  birthDate: orNull(Type.String({ format: 'date' })),
  email: orNull(Type.String()),
  phone: orNull(Type.String()),
  locale: languageTag,
  timeZone: orNull(timeZone),
  hasAccount: Type.Boolean({ description: 'Can sign in; otherwise the desk books for them.' }),
  version,
})
export type Patient = Static<typeof Patient>
export const Patients = pageOf(Patient)

export const NewPatient = Type.Object({ ...Type.Partial(Type.Object(patientFields)).properties, name }, exact)
export type NewPatient = Static<typeof NewPatient>

export const PatientChange = Type.Partial(Type.Object(patientFields), notEmpty)
export type PatientChange = Static<typeof PatientChange>

export const PatientQuery = Type.Object(
  {
    q: Type.Optional(
      Type.String({
        maxLength: 200,
        description: 'Beginnings of words of name or e-mail, digits of the phone number, birth date.',
      }),
    ),
    ...pageQuery,
  },
  exact,
)
export const VisitTypeQuery = Type.Object({ doctorId: Type.Optional(idField<'doctor'>()), ...pageQuery }, exact)

/** Whom an account acts for: itself, and those in its care today. */
export const OwnPatient = Type.Object({
  id: idField<'patient'>(),
  name: Type.String(),
  relation: Type.Unsafe<'self' | Kind>(
    Type.String({
      enum: ['self', ...KINDS],
      description: '`self`: the account’s own record. Otherwise what the account is to the patient.',
    }),
  ),
  scope: Type.Unsafe<Scope>(
    Type.String({
      enum: [...SCOPES],
      description: '`book`: may book, and sees and moves what it booked itself. `see`: may look. `both`: everything.',
    }),
  ),
})
export type OwnPatient = Static<typeof OwnPatient>

export const Me = Type.Object({
  id: idField<'account'>(),
  name: Type.String(),
  email: Type.String(),
  emailVerified: Type.Boolean({
    description: 'Its owner has shown that the address is theirs; a clinic may ask for that before booking.',
  }),
  roles: Type.Array(Type.String()),
  patientId: orNull(idField<'patient'>({ description: 'The account’s own record in this clinic.' })),
  patients: Type.Array(OwnPatient),
  doctorId: Type.Optional(idField<'doctor'>({ description: 'Who this account is as a doctor.' })),
})
export type Me = Static<typeof Me>
