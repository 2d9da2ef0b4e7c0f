import { hostNamesOf, listClinics } from '#clinic'
import type { OperatorCommand } from '../command.ts'
import { table } from '../table.ts'

export const clinics: OperatorCommand = {
  name: 'clinics',
  summary: 'Every clinic of this installation',
  explains:
    'With the host names that each has proved or was given. A call of any other host is for the oldest, the first in the list.',
  options: {},
  async run({ database, print }) {
    const rows = await Promise.all(
      (await listClinics(database)).map(async ({ id, name, timeZone }) => [
        id,
        name,
        timeZone,
        (await hostNamesOf(database, id)).join(', '),
      ]),
    )
    for (const line of table(['id', 'name', 'time zone', 'host names'], rows)) print(line)
  },
}
