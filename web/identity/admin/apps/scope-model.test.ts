import { expect, test } from 'vitest'
import { apart, subjectsFor, together } from './scope-model.ts'

test('scopes are ticked one by one and written together, letters in their order', () => {
  const scopes = ['openid', 'patient/Appointment.crus', 'user/Patient.rs']
  expect(apart(scopes)).toEqual([
    'openid',
    'patient/Appointment.c',
    'patient/Appointment.r',
    'patient/Appointment.u',
    'patient/Appointment.s',
    'user/Patient.r',
    'user/Patient.s',
  ])
  expect(together(apart(scopes))).toEqual(scopes)
  expect(together(['system/Slot.u', 'system/Patient.s', 'system/Patient.c'])).toEqual([
    'system/Slot.u',
    'system/Patient.cs',
  ])
})

test('a scope that no tick stands for survives a change of the others', () => {
  expect(together([...apart(['system/Location.r', 'fhirUser']), 'openid'])).toEqual([
    'fhirUser',
    'openid',
    'system/Location.r',
  ])
})

test('an app of patients is not offered what only staff may', () => {
  const offered = subjectsFor('patient').flatMap(({ resource, doings }) =>
    doings.map(({ letter }) => `${resource}.${letter}`),
  )
  expect(offered).toContain('Appointment.c')
  expect(offered).not.toContain('Patient.s')
  expect(offered.some((one) => /^(Schedule|AuditEvent)/.test(one))).toBe(false)
  expect(subjectsFor('system').length).toBeGreaterThan(subjectsFor('patient').length)
})
