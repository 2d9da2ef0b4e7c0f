import { addVisitType } from '#clinic'
import type { LocationId, VisitTypeId } from '#clinic'
import type { ClinicId, Context } from '#identity'
import { bookAppointment, changeFairUse } from '#booking'
import { addDoctor } from '#people'
import type { DoctorId } from '#people'
import type { Database } from '#platform'
import { setHours } from '#scheduling'
import { MONDAY_MORNING, WEEKDAYS, testClinic } from '../../test/clinic.ts'
import type { Hours, Member } from '../../test/clinic.ts'

/** As many as Medplum was measured with. */
const DOCTORS = 38
/** More than doctors, so that nobody is wanted twice at one time; no more, for pgbench sends the list of them with each statement. */
const PATIENTS = 304
/** Of a visit that is booked in a benchmark: ten minutes and five to wash hands. */
export const PITCH_MINUTES = 15

const ALWAYS: Hours[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
const LONG_DAYS = WEEKDAYS.map((hours) => ({ ...hours, from: '08:00', to: '18:00' }))
/** Eight visits of half an hour a day, with breaks between most of them. */
const DAY_OF_EIGHT = ['08:00', '08:45', '10:00', '10:45', '12:30', '14:00', '15:30', '16:45']
const WEEKS_BOOKED = 5
/** Enough that an answer kept for one of them does not say how fast the others' are. */
const SEARCHED = 12

export interface BusyClinic {
  clinicId: ClinicId
  locationId: LocationId
  /** Booked in the benchmarks: {@link PITCH_MINUTES} with its buffer, round the clock, so that the free times last. */
  visitTypeId: VisitTypeId
  doctorIds: readonly DoctorId[]
  /** Whom everybody wants. */
  soughtAfter: DoctorId
  /** Searched: 30-minute visits, 5 minutes around them, 2 hours of notice, eight appointments a day, Europe/Berlin. */
  searched: { doctorId: DoctorId; visitTypeId: VisitTypeId }
  /** All who are busy like that; the one above is the first of them. */
  searchedDoctors: readonly DoctorId[]
  patients: readonly Member[]
  ctxOf: (patient: Member) => Context
}

/** The clinic of all benchmarks over HTTP; its Monday morning is the tests' own. */
export async function openBusyClinic(database: Database): Promise<BusyClinic> {
  const cast = await testClinic(database, {
    checkUp: { durationMinutes: 10, bufferAfterMinutes: 5, gridMinutes: PITCH_MINUTES },
  })
  const { berlin, checkUp, clinicId, ctxOf } = cast
  const system = ctxOf('system')
  const employ = async (name: string, visitTypeId: VisitTypeId, hours: readonly Hours[]): Promise<DoctorId> => {
    const { id } = await addDoctor(system, {
      name,
      specialties: ['General practice'],
      languages: ['de'],
      visitTypeIds: [visitTypeId],
    })
    await setHours(
      system,
      id,
      hours.map((window) => ({ ...window, locationId: berlin.id })),
    )
    return id
  }
  const doctorIds = await Promise.all(
    Array.from({ length: DOCTORS }, (_, index) => employ(`Doctor ${index + 1}`, checkUp.id, ALWAYS)),
  )
  const soughtAfter = await employ('Doctor Everybody', checkUp.id, ALWAYS)
  const visit = await addVisitType(system, {
    name: 'Consultation',
    durationMinutes: 30,
    bufferAfterMinutes: 5,
    gridMinutes: 15,
    minNoticeMinutes: 120,
  })
  // Counted and not refused: a benchmark books for minutes what these people would in years.
  const unlimited = { visitsPerPatient: null, visitsPerAccount: null, visitsPerAddress: null, missedVisits: null }
  await changeFairUse(system, () => true, { holdsPerAccount: null, holdsPerAddress: null, ...unlimited })
  const searchedDoctors: DoctorId[] = []
  for (let nth = 0; nth < SEARCHED; nth += 1)
    searchedDoctors.push(await employ(`Doctor Busy ${nth + 1}`, visit.id, LONG_DAYS))
  const [first] = searchedDoctors
  if (first === undefined) throw new Error('nobody is searched')
  const patients: Member[] = []
  // Some at a time: whoever waits too long for a connection gives up.
  while (patients.length < PATIENTS) patients.push(...(await cast.strangers(152, patients.length + 1)))

  // One patient each: nobody is with two doctors at once, nor wanted by a benchmark at a time that is one of these.
  const regulars = await cast.strangers(SEARCHED, PATIENTS + 1)
  for (const [nth, doctorId] of searchedDoctors.entries()) {
    const patientId = regulars[nth]?.patientId ?? cast.bela.patientId
    const slots = eightADay().map((start) => ({ doctorId, visitTypeId: visit.id, locationId: berlin.id, start }))
    await Promise.all(slots.map((slot) => bookAppointment(system, { slot, patientId })))
  }
  const searched = { doctorId: first, visitTypeId: visit.id }
  const who = { doctorIds, soughtAfter, searched, searchedDoctors, patients }
  return { clinicId, locationId: berlin.id, visitTypeId: checkUp.id, ...who, ctxOf }
}

/** Instants of every appointment that the searched doctor has. No change of the clocks falls into these weeks. */
function eightADay(): string[] {
  const days = Array.from({ length: WEEKS_BOOKED * 7 }, (_, day) => day).filter((day) => day % 7 < 5)
  return days
    .flatMap((day) => {
      const date = new Date(MONDAY_MORNING + day * 86_400_000).toISOString().slice(0, 10)
      return DAY_OF_EIGHT.map((time) => `${date}T${time}:00+01:00`)
    })
    .filter((start) => Date.parse(start) > MONDAY_MORNING + 3 * 3_600_000)
}
