import { Type } from 'typebox'
import type { Static } from 'typebox'
import { dateField, idField, lineField, pageOf, pageQuery, textField } from '#platform'

const exact = { additionalProperties: false } as const
const instant = Type.String({ format: 'date-time' })

export const EmergencyWish = Type.Object(
  { reason: textField(300, { description: 'Why it cannot wait. Administrators and the patient read it.' }) },
  exact,
)

export const EmergencyAccess = Type.Object({
  id: idField<'emergency access'>(),
  patientId: idField<'patient'>(),
  patientName: Type.String(),
  doctorId: idField<'doctor'>(),
  doctorName: Type.String(),
  reason: Type.String(),
  openedAt: instant,
  expiresAt: instant,
  endedAt: Type.Union([instant, Type.Null()], { description: 'Closed before its time.' }),
  timeZone: Type.String(),
})
export type EmergencyAccess = Static<typeof EmergencyAccess>
export const EmergencyAccesses = pageOf(EmergencyAccess)

export const EmergencySearch = Type.Object(
  {
    name: lineField(200, { description: 'The whole name, in any case and with or without accents.' }),
    birthDate: dateField(),
  },
  exact,
)
export type EmergencySearch = Static<typeof EmergencySearch>

export const FoundPatients = Type.Object({
  data: Type.Array(Type.Object({ id: idField<'patient'>(), name: Type.String(), birthDate: dateField() })),
  nextCursor: Type.Null(),
})

export const PageQuery = Type.Object({ ...pageQuery }, exact)
export const OnePatient = Type.Object({ id: idField<'patient'>() })
export const OneEmergency = Type.Object({ id: idField<'emergency access'>() })
