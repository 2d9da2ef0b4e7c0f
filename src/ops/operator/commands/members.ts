import { listStaff } from '#identity'
import type { OperatorCommand } from '../command.ts'
import { table } from '../table.ts'
import { CLINIC_OPTION, clinicMeant } from '../whom.ts'

export const members: OperatorCommand = {
  name: 'members',
  summary: 'The staff of a clinic and their roles',
  explains: 'Patients are not among them. A deactivated member shows the roles they would get back.',
  options: { clinic: CLINIC_OPTION },
  async run(operator, given) {
    const clinic = await clinicMeant(operator, given)
    const staff = await listStaff(operator.database, clinic.id)
    operator.print(`${clinic.name}: ${staff.length} on the staff`)
    const rows = staff.map(({ name, email, roles, deactivatedRoles }) =>
      deactivatedRoles === null
        ? [name, email, roles.join(', '), 'active']
        : [name, email, deactivatedRoles.join(', '), 'deactivated'],
    )
    for (const line of table(['name', 'e-mail', 'roles', 'state'], rows)) operator.print(line)
  },
}
