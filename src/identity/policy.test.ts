import { describe, expect, test } from 'vitest'
import { asId, newId } from '#platform'
import type { Actor, Role } from './context.ts'
import { isStaff, mayOverrule, seesWholeClinic } from './context.ts'
import { admit, policyInWords } from './policy.ts'
import type { Policy } from './policy.ts'

const READ: Policy = { who: 'signed-in', scope: 'Appointment.r' }
const STAFF_READ: Policy = { who: ['doctor', 'receptionist'], scope: 'Patient.s' }
const OPEN: Policy = { who: 'open', scope: 'Slot.u' }

function through(scopes: string[], ...roles: Role[]): Actor {
  const app = { clientId: newId(), scopes }
  return { kind: 'account', accountId: newId(), roles: ['patient', ...roles], sessionId: newId(), via: 'app', app }
}

function system(...scopes: string[]): Actor {
  return { kind: 'client', clientId: newId(), clinicId: asId(newId()), scopes }
}

const refused = (policy: Policy, actor: Actor) => {
  try {
    admit(policy, actor)
  } catch (error) {
    return Reflect.get(Object(error), 'code')
  }
  throw new Error('admitted')
}

describe('an app is the person and what they granted, whichever is less', () => {
  test('as much as the person with a user/ scope', () => {
    const rosa = through(['user/Appointment.rs'], 'receptionist')
    expect(admit(READ, rosa)).toBe(rosa)
    expect(isStaff(admit(READ, rosa))).toBe(true)
  })

  test('a patient like any other with a patient/ scope, whatever the person is besides', () => {
    const narrowed = admit(READ, through(['patient/Appointment.rs'], 'receptionist', 'administrator'))
    expect(narrowed).toMatchObject({ roles: ['patient'] })
    expect([isStaff(narrowed), seesWholeClinic(narrowed), mayOverrule(narrowed)]).toEqual([false, false, false])
  })

  test('a scope gives no role', () => {
    expect(refused(STAFF_READ, through(['user/Patient.cruds']))).toBe('identity.not_allowed')
    expect(refused(STAFF_READ, through(['patient/Patient.cruds'], 'doctor'))).toBe('identity.not_allowed')
    expect(admit(STAFF_READ, through(['user/Patient.s'], 'doctor'))).toMatchObject({ kind: 'account' })
  })

  test.each([
    ['patient/Appointment.s'],
    ['patient/Patient.r'],
    ['system/Appointment.r'],
    ['patient/*.r'],
    ['patient/Appointment.read'],
    ['openid'],
  ])('%s does not let read an appointment', (scope) =>
    expect(refused(READ, through([scope], 'administrator'))).toBe('identity.scope_insufficient'),
  )

  test('a route without a scope is for people', () => {
    const all = through(['user/Patient.cruds', 'user/Appointment.cruds'], 'administrator')
    for (const policy of ['signed-in', ['administrator']] as const)
      expect(refused(policy, all)).toBe('identity.not_for_apps')
  })

  test('on an open route an app without the scope is as much as a visitor', () => {
    for (const actor of [through(['patient/Patient.r'], 'administrator'), system('system/Patient.r')]) {
      expect(admit(OPEN, actor)).toEqual({ kind: 'visitor' })
      expect(admit('open', actor)).toEqual({ kind: 'visitor' })
    }
    expect(admit(OPEN, system('system/Slot.cu'))).toMatchObject({ kind: 'client' })
  })
})

describe('a system is what its scopes say', () => {
  test('it needs no role, and sees the clinic', () => {
    const admitted = admit(STAFF_READ, system('system/Patient.rs'))
    expect([isStaff(admitted), seesWholeClinic(admitted)]).toEqual([true, true])
  })

  test('it overrules nothing', () => expect(mayOverrule(system('system/Appointment.cruds'))).toBe(false))

  test.each(['user/Patient.s', 'patient/Patient.s', 'system/Patient.r', 'system/patient.s'])(
    '%s is not enough',
    (scope) => expect(refused(STAFF_READ, system(scope))).toBe('identity.scope_insufficient'),
  )

  test('no route without a scope', () =>
    expect(refused('signed-in', system('system/Patient.cruds'))).toBe('identity.not_for_apps'))
})

test('policies read as a reviewer reads them', () => {
  expect([READ, STAFF_READ, 'open', ['administrator']].map((one) => policyInWords(one as Policy))).toEqual([
    'signed-in; apps: Appointment.r',
    'doctor, receptionist; apps: Patient.s',
    'open',
    'administrator',
  ])
})
