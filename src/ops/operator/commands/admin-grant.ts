import { announceRolesChanged, audit, grantRole } from '#identity'
import { transaction } from '#platform'
import type { OperatorCommand } from '../command.ts'
import { operatorContext } from '../operator-context.ts'
import { CLINIC_OPTION, EMAIL_OPTION, UNPROVEN_OPTION, accountMeant, clinicMeant } from '../whom.ts'

export const adminGrant: OperatorCommand = {
  name: 'admin grant',
  summary: 'Makes an account administrator of a clinic',
  explains: `For a clinic whose administrators are all gone or locked out. The account must be there: let the person sign up first, on the
ordinary page. It counts within seconds, also while they are signed in. If they cannot sign in, go on with \`admin recover\`.`,
  options: { email: EMAIL_OPTION, clinic: CLINIC_OPTION, unproven: UNPROVEN_OPTION },
  async run(operator, given) {
    const clinic = await clinicMeant(operator, given)
    const account = await accountMeant(operator, given)
    const ctx = operatorContext(operator, clinic.id)
    await transaction(operator.database.within(clinic.id), async (tx) => {
      await grantRole(tx, { accountId: account.id, clinicId: clinic.id, role: 'administrator', at: ctx.now })
      await announceRolesChanged(tx, { accountId: account.id, clinicId: clinic.id }, { at: ctx.now })
      await audit(tx, ctx, { action: 'identity.role_grant', record: account.id, reason: ctx.reason })
    })
    operator.print(`${account.name} <${account.email}> is an administrator of ${clinic.name}.`)
  },
}
