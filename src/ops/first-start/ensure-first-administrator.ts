import { clinicOfHost } from '#clinic'
import { grantRole, hashPassword, listMembers, openAccount, refuseWeakPassword } from '#identity'
import { Refusal, StartRefused, transaction } from '#platform'
import type { Database, Reader } from '#platform'
import { takeTurnAtStarting } from './on-first-start.ts'

export interface AdministratorWish {
  database: Database
  /** Epoch milliseconds. */
  now: number
  email: string
  password: string
}

const NAME = 'Administrator'

/**
 * Opens the account of the first administrator of the (oldest) clinic, unless the clinic has one: later starts change nothing, whatever
 * the settings say. An address that has a proven account already is refused: whose it is was shown by somebody else.
 */
export async function ensureFirstAdministrator({
  database,
  now,
  email,
  password,
}: AdministratorWish): Promise<boolean> {
  const clinic = await clinicOfHost(database, '')
  if (clinic === undefined) throw new Error('there is no clinic that an administrator could be of')
  if (await hasAdministrator(database, clinic.id)) return false
  refuseWeak(email, password)
  const passwordHash = await hashPassword(password)
  return transaction(database, async (tx) => {
    await takeTurnAtStarting(tx)
    if (await hasAdministrator(tx, clinic.id)) return false
    const { accountId, opened } = await openAccount(tx, {
      clinicId: clinic.id,
      name: NAME,
      email,
      passwordHash,
      // The operator says whose address it is. Whoever signed up with it before has shown nothing, and keeps what they opened.
      isProven: true,
      at: now,
    })
    if (!opened)
      throw new StartRefused(
        `PRAXIS_ADMIN_EMAIL: ${email} has an account already, of somebody who has shown that the address is theirs. Choose another address, or make them administrator.`,
      )
    await grantRole(tx, { accountId, clinicId: clinic.id, role: 'administrator', at: now })
    return true
  })
}

async function hasAdministrator(reader: Reader, clinicId: Parameters<typeof listMembers>[1]): Promise<boolean> {
  return (await listMembers(reader, clinicId)).some(({ roles }) => roles.includes('administrator'))
}

function refuseWeak(email: string, password: string): void {
  try {
    refuseWeakPassword(password, { email, name: NAME })
  } catch (error) {
    throw error instanceof Refusal ? new StartRefused(`PRAXIS_ADMIN_PASSWORD: ${error.message}`) : error
  }
}
