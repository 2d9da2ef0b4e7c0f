/** A second clinic of the same installation: whatever is its is nothing to the first. */
import { addLocation, addVisitType, openClinic } from '#clinic'
import type { Location, VisitType } from '#clinic'
import type { ClinicId, Context } from '#identity'
import { addDoctor } from '#people'
import type { Doctor } from '#people'
import { transaction } from '#platform'
import type { TestClinic } from '../../test/clinic.ts'

export async function anotherClinic(
  first: TestClinic,
): Promise<{ clinicId: ClinicId; location: Location; visitType: VisitType; doctor: Doctor }> {
  const { id: clinicId } = await transaction(first.installation, (tx) =>
    openClinic(tx, { name: 'Elsewhere', timeZone: 'Europe/Berlin', hostName: 'elsewhere.example' }, first.now),
  )
  const ctx: Context = { ...first.ctxOf('system'), database: first.installation.within(clinicId), clinicId }
  const location = await addLocation(ctx, { name: 'Elsewhere', timeZone: 'Europe/Berlin' })
  const visitType = await addVisitType(ctx, { name: 'Check-up', durationMinutes: 30 })
  const doctor = await addDoctor(ctx, { name: 'Somebody Else', specialties: [], languages: [], visitTypeIds: [] })
  return { clinicId, location, visitType, doctor }
}
