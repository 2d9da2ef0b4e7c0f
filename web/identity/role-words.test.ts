import { expect, test } from 'vitest'
import { asRoles } from './role-words.ts'

test.each([
  [['receptionist'], 'a receptionist'],
  [['administrator'], 'an administrator'],
  [['doctor', 'administrator'], 'a doctor and administrator'],
  [['doctor', 'receptionist', 'administrator'], 'a doctor, receptionist and administrator'],
])('%j reads as %j', (roles, words) => {
  expect(asRoles(roles).replace(', and', ' and')).toBe(words)
})
