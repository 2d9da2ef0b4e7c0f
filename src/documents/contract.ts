import { Type } from 'typebox'

export const OneAppointment = Type.Object({ id: Type.String({ format: 'uuid' }) })
export const ConfirmationFile = Type.Unsafe<Buffer>(Type.String({ format: 'binary' }))
