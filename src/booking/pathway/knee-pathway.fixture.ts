import { addVisitType } from '#clinic'
import type { VisitType } from '#clinic'
import { addDoctor } from '#people'
import type { Doctor } from '#people'
import { setHours } from '#scheduling'
import { WEEKDAYS, testClinic } from '../../../test/clinic.ts'
import type { ClinicWish, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { addPathway } from './add-pathway.ts'
import { bookPathway } from './book-pathway.ts'
import type { Pathway, PathwayBooking, PathwayStep } from './contract.ts'

/** The clinic of all tests, with somebody who scans knees, and what happens to a knee there. */
export interface KneeClinic extends TestClinic {
  scan: VisitType
  radiologist: Doctor
  knee: Pathway
  /** Another pathway of these steps. */
  define: (...steps: PathwayStep[]) => Promise<Pathway>
  slot: (step: 'scan' | 'consultation', start: string) => ReturnType<typeof slotOf>
}

/** A scan; a consultation with a general practitioner three to ten days later; a follow-up with the same doctor two to four weeks after that. */
export async function kneeClinic(wish: ClinicWish = {}): Promise<KneeClinic> {
  const cast = await testClinic(await testDatabase(), wish)
  const admin = cast.ctxOf(cast.amir)
  const scan = await addVisitType(admin, { name: 'Scan', durationMinutes: 30 })
  const profile = { name: 'Ilse Roth', specialties: ['Radiology'], languages: ['de'], visitTypeIds: [scan.id] }
  const radiologist = await addDoctor(admin, profile)
  await setHours(
    admin,
    radiologist.id,
    WEEKDAYS.map((window) => ({ ...window, locationId: cast.berlin.id })),
  )
  const define = (...steps: PathwayStep[]) => addPathway(admin, { name: 'Knee', steps })
  const knee = await define(
    { name: 'Scan', visitTypeId: scan.id },
    {
      name: 'Consultation',
      visitTypeId: cast.checkUp.id,
      specialty: 'general practice',
      lags: [{ after: 1, minDays: 3, maxDays: 10 }],
    },
    { visitTypeId: cast.checkUp.id, sameDoctorAs: 2, lags: [{ after: 2, minDays: 14, maxDays: 28 }] },
  )
  const slot: KneeClinic['slot'] = (step, start) =>
    step === 'scan' ? slotOf(cast, radiologist, scan, start) : slotOf(cast, cast.drWeber, cast.checkUp, start)
  return { ...cast, scan, radiologist, knee, define, slot }
}

/** Anna's knee: scanned on a Tuesday, talked about the Monday after, looked at again in two weeks. */
export async function bookedKnee({ anna, knee, slot, ctxOf }: KneeClinic): Promise<PathwayBooking> {
  const visits = [
    { step: 1, slot: slot('scan', '2026-11-24T09:00:00+01:00') },
    { step: 2, slot: slot('consultation', '2026-11-30T10:00:00+01:00') },
    { step: 3, slot: slot('consultation', '2026-12-14T10:00:00+01:00') },
  ]
  const wish = { pathwayId: knee.id, patientId: anna.patientId, visits }
  return (await bookPathway(ctxOf(anna), wish)).body as PathwayBooking
}

function slotOf({ berlin }: TestClinic, doctor: Pick<Doctor, 'id'>, visitType: VisitType, start: string) {
  return { doctorId: doctor.id, visitTypeId: visitType.id, locationId: berlin.id, start }
}
