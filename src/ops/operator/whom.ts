import { listClinics } from '#clinic'
import type { Clinic } from '#clinic'
import { accountOfAddress } from '#identity'
import type { Profile } from '#identity'
import type { Given, Operator } from './command.ts'
import { refusals } from './refusals.ts'
import { textOf } from './command.ts'

export const CLINIC_OPTION = {
  value: '<id or name>',
  says: 'Which clinic; may be left out while there is one.',
} as const
export const EMAIL_OPTION = { value: '<address>', says: 'The account’s e-mail address.', required: true } as const
export const UNPROVEN_OPTION = { says: 'Also an account whose address nobody has proved to be theirs.' } as const

/** The clinic that `--clinic` means: by id, or by a name that only one has. */
export async function clinicMeant({ database }: Operator, given: Given): Promise<Clinic> {
  const all = await listClinics(database)
  const wanted = given['clinic']
  const meant =
    typeof wanted === 'string'
      ? all.filter(({ id, name }) => id === wanted.toLowerCase() || name.toLowerCase() === wanted.toLowerCase())
      : all
  const [only, ...others] = meant
  if (only === undefined) throw refusals.no_such_clinic()
  if (others.length > 0) throw refusals.which_clinic()
  return only
}

/** The account that `--email` means: the one whose owner proved the address; another only when the operator says so. */
export async function accountMeant({ database }: Operator, given: Given): Promise<Profile> {
  const account = await accountOfAddress(database, textOf(given, 'email'))
  if (account === undefined) throw refusals.no_such_account()
  if (!account.emailVerified && given['unproven'] !== true) throw refusals.address_not_proven()
  return account
}
