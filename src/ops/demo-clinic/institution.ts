import type { NewClinic, NewVisitType } from '#clinic'

export type Place = 'berlin' | 'lisbon'

export const CLINIC = {
  name: 'Lindenhof Clinic',
  timeZone: 'Europe/Berlin',
  email: 'hello@demo.example',
  phone: '+49 30 23125 100',
} satisfies NewClinic

/** Two clocks, so that nobody can take the reader's own for the clinic's. */
export const PLACES: Record<Place, { name: string; timeZone: string; address: string }> = {
  berlin: { name: 'Lindenhof Berlin', timeZone: 'Europe/Berlin', address: 'Lindenstraße 114\n10969 Berlin\nGermany' },
  lisbon: {
    name: 'Lindenhof Lisbon',
    timeZone: 'Europe/Lisbon',
    address: 'Rua das Tílias 48\n1200-204 Lisboa\nPortugal',
  },
}

/** Whose public holidays close each of them. */
export const HOLIDAYS: Record<Place, { country: string; region?: string }> = {
  berlin: { country: 'DE', region: 'BE' },
  lisbon: { country: 'PT' },
}

export type ResourceName = 'procedure room' | 'ultrasound'

/** One of each at each location: two doctors who need it take turns. */
export const RESOURCES: Record<ResourceName, { name: string; kind: string }> = {
  'procedure room': { name: 'Procedure room', kind: 'room' },
  ultrasound: { name: 'Heart ultrasound', kind: 'device' },
}

export type VisitName =
  | 'vaccination'
  | 'consultation'
  | 'telephone'
  | 'health check'
  | 'specialist'
  | 'skin check'
  | 'skin surgery'
  | 'heart ultrasound'
  | 'child check'
  | 'prenatal'
  | 'assessment'
  | 'therapy'
  | 'sleep group'

const HOUR = 60
const DAY = 24 * HOUR

/** Visits that belong together and are booked at once, all with one doctor of the specialty. */
export interface PathwaySketch {
  name: string
  specialty: string
  first: { name: string; visit: VisitName }
  /** So many days after the step before. */
  later: readonly { name: string; visit: VisitName; days: readonly [least: number, most: number] }[]
}

export const PATHWAYS: readonly PathwaySketch[] = [
  {
    name: 'Heart check',
    specialty: 'Cardiology',
    first: { name: 'Ultrasound', visit: 'heart ultrasound' },
    later: [{ name: 'Results', visit: 'specialist', days: [2, 14] }],
  },
  {
    name: 'Beginning therapy',
    specialty: 'Psychotherapy',
    first: { name: 'First conversation', visit: 'assessment' },
    later: [{ name: 'First session', visit: 'therapy', days: [7, 21] }],
  },
]

interface VisitSketch extends NewVisitType {
  needs?: ResourceName
}

export const VISITS: Record<VisitName, VisitSketch> = {
  vaccination: {
    name: 'Vaccination',
    description: 'Flu, tetanus, travel and all other routine vaccinations. Please bring your vaccination card.',
    durationMinutes: 10,
    horizonDays: 60,
  },
  consultation: {
    name: 'General consultation',
    description: 'For new complaints, a follow-up, a prescription or a referral.',
    durationMinutes: 20,
    minNoticeMinutes: 30,
    horizonDays: 90,
  },
  telephone: {
    name: 'Telephone consultation',
    description: 'The doctor calls you at the time you choose. Results, prescriptions, sick notes.',
    durationMinutes: 15,
    minNoticeMinutes: HOUR,
    horizonDays: 30,
  },
  'health check': {
    name: 'Health check, 35 and over',
    description: 'Examination, blood pressure, heart and laboratory. Please come without breakfast.',
    durationMinutes: 45,
    bufferAfterMinutes: 5,
    gridMinutes: 15,
    minNoticeMinutes: DAY,
    horizonDays: 120,
  },
  specialist: {
    name: 'Specialist consultation',
    description: 'Please bring your referral and earlier findings if you have any.',
    durationMinutes: 30,
    bufferAfterMinutes: 5,
    gridMinutes: 15,
    minNoticeMinutes: 4 * HOUR,
    horizonDays: 120,
  },
  'skin check': {
    name: 'Skin cancer screening',
    description: 'A look at your skin from head to toe. Please come without make-up and nail varnish.',
    durationMinutes: 20,
    minNoticeMinutes: 4 * HOUR,
    horizonDays: 120,
  },
  'skin surgery': {
    name: 'Minor skin surgery',
    description: 'Removal of moles and other small growths under local anaesthetic. We confirm each request by hand.',
    durationMinutes: 40,
    bufferBeforeMinutes: 10,
    bufferAfterMinutes: 10,
    gridMinutes: 30,
    minNoticeMinutes: 2 * DAY,
    horizonDays: 90,
    approval: true,
    needs: 'procedure room',
  },
  'heart ultrasound': {
    name: 'Heart ultrasound',
    description: 'Echocardiography. Painless, no preparation needed.',
    durationMinutes: 30,
    bufferAfterMinutes: 10,
    gridMinutes: 15,
    minNoticeMinutes: DAY,
    horizonDays: 120,
    needs: 'ultrasound',
  },
  'child check': {
    name: 'Child health check',
    description: 'Regular check-ups from birth to school age. Please bring the yellow book or the boletim de saúde.',
    durationMinutes: 30,
    minNoticeMinutes: 2 * HOUR,
    horizonDays: 120,
  },
  prenatal: {
    name: 'Prenatal visit',
    description: 'Check-up during pregnancy with ultrasound where it is due.',
    durationMinutes: 30,
    bufferAfterMinutes: 5,
    gridMinutes: 15,
    minNoticeMinutes: 4 * HOUR,
    horizonDays: 270,
  },
  assessment: {
    name: 'Psychological assessment',
    description: 'A long first conversation with questionnaires. Plan 90 minutes without interruption.',
    durationMinutes: 90,
    bufferAfterMinutes: 15,
    gridMinutes: 30,
    minNoticeMinutes: 3 * DAY,
    horizonDays: 120,
  },
  therapy: {
    name: 'Therapy session',
    description: 'Fifty minutes, for those who have had their assessment.',
    durationMinutes: 50,
    bufferAfterMinutes: 10,
    gridMinutes: 60,
    minNoticeMinutes: DAY,
    horizonDays: 90,
  },
  'sleep group': {
    name: 'Group course: sleeping well',
    description: 'Eight places. Each evening stands on its own; come as often as you like.',
    durationMinutes: 75,
    gridMinutes: 30,
    minNoticeMinutes: 2 * HOUR,
    horizonDays: 60,
    capacity: 8,
  },
}
