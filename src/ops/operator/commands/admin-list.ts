import { listClinics } from '#clinic'
import { listStaff } from '#identity'
import type { OperatorCommand } from '../command.ts'
import { table } from '../table.ts'

export const adminList: OperatorCommand = {
  name: 'admin list',
  summary: 'The administrators of every clinic',
  explains: 'A clinic without one is named too: `admin grant` gives it one.',
  options: {},
  async run({ database, print }) {
    const rows: string[][] = []
    for (const { id, name: clinic } of await listClinics(database)) {
      const administrators = (await listStaff(database, id)).filter(({ roles }) => roles.includes('administrator'))
      if (administrators.length === 0) rows.push([clinic, '(nobody)', ''])
      for (const { name, email } of administrators) rows.push([clinic, name, email])
    }
    for (const line of table(['clinic', 'name', 'e-mail'], rows)) print(line)
  },
}
