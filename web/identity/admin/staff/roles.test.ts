import { expect, test } from 'vitest'
import { choose, sameRoles } from './roles.ts'

test('support goes with no other role: whichever was ticked last stays', () => {
  expect(choose(['receptionist', 'doctor'], ['receptionist'])).toEqual(['receptionist', 'doctor'])
  expect(choose(['receptionist', 'support'], ['receptionist'])).toEqual(['support'])
  expect(choose(['support', 'doctor'], ['support'])).toEqual(['doctor'])
  expect(choose(['support'], [])).toEqual(['support'])
  expect(choose([], ['support'])).toEqual([])
})

test('roles are the same in any order', () => {
  expect(sameRoles(['doctor', 'receptionist'], ['receptionist', 'doctor'])).toBe(true)
  expect(sameRoles(['doctor'], ['receptionist'])).toBe(false)
  expect(sameRoles(['doctor'], ['doctor', 'receptionist'])).toBe(false)
})
