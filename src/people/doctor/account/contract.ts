import { Type } from 'typebox'
import { idField } from '#platform'

const exact = { additionalProperties: false } as const

export const DoctorAccount = Type.Object({
  doctorId: idField<'doctor'>(),
  accountId: idField<'account'>(),
})

export const DoctorAccountWish = Type.Object(
  { accountId: idField<'account'>({ description: 'A member of the staff with the role doctor.' }) },
  exact,
)

export const DoctorOfMember = Type.Object({
  doctorId: idField<'doctor'>(),
  name: Type.String(),
  retired: Type.Boolean(),
  appointments: Type.String({ description: 'The list of what is booked with this doctor, from now on.' }),
})

export const OneDoctor = Type.Object({ id: idField<'doctor'>() })
export const OneMember = Type.Object({ accountId: idField<'account'>() })
