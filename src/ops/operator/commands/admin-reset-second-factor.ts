import { audit, resetSecondFactor } from '#identity'
import { transaction } from '#platform'
import type { OperatorCommand } from '../command.ts'
import { operatorContext } from '../operator-context.ts'
import { CLINIC_OPTION, EMAIL_OPTION, UNPROVEN_OPTION, accountMeant, clinicMeant } from '../whom.ts'

export const adminResetSecondFactor: OperatorCommand = {
  name: 'admin reset-second-factor',
  summary: 'Takes the second factor and the passkeys from an account',
  explains: `For somebody who lost telephone and recovery codes. Be sure who is asking: with the password alone they are in.
Every session of the account ends, and the password stays; where a clinic asks for a second factor, they set up a new one when they sign in.`,
  options: { email: EMAIL_OPTION, clinic: CLINIC_OPTION, unproven: UNPROVEN_OPTION },
  async run(operator, given) {
    const clinic = await clinicMeant(operator, given)
    const account = await accountMeant(operator, given)
    const ctx = operatorContext(operator, clinic.id)
    await transaction(operator.database, async (tx) => {
      await resetSecondFactor(tx, { accountId: account.id, clinicId: clinic.id, now: ctx.now })
      await audit(tx, ctx, { action: 'identity.second_factor_change', record: account.id, reason: ctx.reason })
    })
    operator.print(`${account.name} <${account.email}> signs in with the password alone; every session has ended.`)
  },
}
