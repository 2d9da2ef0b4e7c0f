import { audit, makeLink } from '#identity'
import { letterUrl } from '#notifications'
import { transaction } from '#platform'
import type { OperatorCommand } from '../command.ts'
import { operatorContext } from '../operator-context.ts'
import { CLINIC_OPTION, EMAIL_OPTION, UNPROVEN_OPTION, accountMeant, clinicMeant } from '../whom.ts'

export const adminRecover: OperatorCommand = {
  name: 'admin recover',
  summary: 'Prints a link with which an account sets a new password',
  explains: `For somebody who cannot get in and to whom no letter can be sent. The link works once, for half an hour; give it to nobody but them.
A second factor stays as it is: see \`admin reset-second-factor\`. Roles stay as they are: see \`admin grant\`.`,
  options: { email: EMAIL_OPTION, clinic: CLINIC_OPTION, unproven: UNPROVEN_OPTION },
  async run(operator, given) {
    const clinic = await clinicMeant(operator, given)
    const { id: accountId, name, email } = await accountMeant(operator, given)
    const ctx = operatorContext(operator, clinic.id)
    const token = await transaction(operator.database, async (tx) => {
      await audit(tx, ctx, { action: 'identity.account_recover', record: accountId, reason: ctx.reason })
      return makeLink(tx, { accountId, purpose: 'password', email }, ctx.now)
    })
    operator.print(`For ${name} <${email}>, once, within half an hour:`)
    operator.print('')
    operator.print(`  ${letterUrl(operator.publicUrl, 'password_link', token)}`)
  },
}
