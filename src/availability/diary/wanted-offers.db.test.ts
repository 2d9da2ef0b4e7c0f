import { expect, test } from 'vitest'
import { addDoctor, listDoctors } from '#people'
import { testClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { Wanted } from '../wanted.ts'
import { filterOf } from './wanted-offers.ts'

test('doctors are chosen in memory as the database chooses them: accents, case, languages and their regions', async () => {
  const { ctxOf, clinicId, checkUp, drWeber, drOkafor } = await testClinic(await testDatabase())
  const system = ctxOf('system')
  const people: [specialties: string[], languages: string[]][] = [
    [['Kardiologie', 'Pädiatrie'], ['de-AT']],
    [['kardiologie'], ['pt-BR', 'en']],
    [['PÄDIATRIE'], ['pt', 'de']],
    [['Orthopédie'], ['fr-CA', 'den']],
    [['Straßenmedizin'], ['zh-Hant-TW']],
  ]
  for (const [index, [specialties, languages]] of people.entries())
    await addDoctor(system, {
      name: `Dr ${index}`,
      specialties,
      languages,
      visitTypeIds: index % 2 ? [checkUp.id] : [],
    })

  const all = await listDoctors(system.database, clinicId)
  const specialties = [undefined, 'Kardiologie', 'padiatrie', 'PÄDIATRIE', 'orthopedie', 'strassenmedizin', 'Medizin']
  const languages = [undefined, 'de', 'DE', 'de-AT', 'de-DE', 'pt', 'pt-br', 'pt-PT', 'zh', 'zh-Hant', 'en', 'fr', 'd']
  const who = [undefined, [drWeber.id], [drWeber.id, drOkafor.id], []]
  let found = 0
  for (const specialty of specialties)
    for (const language of languages)
      for (const [index, doctorId] of who.entries()) {
        const wanted: Wanted = {
          ...(specialty === undefined ? {} : { specialty }),
          ...(language === undefined ? {} : { language }),
          ...(doctorId === undefined ? {} : { doctorId }),
          ...(index % 2 === 0 ? {} : { visitTypeId: checkUp.id }),
        }
        const { doctorId: ids, ...filter } = wanted
        const chosen = await listDoctors(system.database, clinicId, { ...filter, ids })
        const here = all.filter(filterOf(wanted)).map(({ name }) => name)
        expect(here, JSON.stringify(wanted)).toEqual(chosen.map(({ name }) => name))
        found += here.length
      }
  expect(found).toBeGreaterThan(50)
})
