import type { Weekday } from '#scheduling'
import type { Place, VisitName } from './institution.ts'

/** Local hours at a place on some weekdays, kept for some visit types where said. */
export interface HoursSketch {
  at: Place
  on: readonly Weekday[]
  from: string
  to: string
  only?: readonly VisitName[]
}

export interface DoctorSketch {
  name: string
  title: string
  email: string
  about: string
  specialty: string
  languages: readonly string[]
  /** Named as often as they are asked for. */
  visits: readonly VisitName[]
  hours: readonly HoursSketch[]
  /** On every weekday whose hours go on after it. */
  lunch?: { from: string; to: string }
  /** How sought after: 1 is usual, more leaves little free. */
  demand: number
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5]
const general: readonly VisitName[] = ['consultation', 'consultation', 'consultation', 'vaccination', 'health check']

export const DOCTORS = {
  vogel: {
    name: 'Katharina Vogel',
    title: 'Dr. med.',
    email: 'doctor@demo.example',
    about:
      'Family doctor for three generations of the neighbourhood. Takes her time, and says so when she does not know.',
    specialty: 'General practice',
    languages: ['de', 'en'],
    visits: [...general, 'telephone'],
    hours: [
      { at: 'berlin', on: WEEKDAYS, from: '08:00', to: '12:00' },
      { at: 'berlin', on: [1, 2, 4], from: '13:30', to: '17:00' },
      { at: 'berlin', on: [3], from: '13:30', to: '14:30', only: ['telephone'] },
    ],
    demand: 2,
  },
  aydin: {
    name: 'Emre Aydın',
    title: 'Dr. med.',
    email: 'emre.aydin@demo.example',
    about: 'Here when others are not: evenings and weekends. Travel medicine and vaccinations.',
    specialty: 'General practice',
    languages: ['de', 'tr', 'en'],
    visits: [...general, 'vaccination', 'telephone'],
    hours: [
      { at: 'berlin', on: [3, 4, 5], from: '12:00', to: '16:00' },
      { at: 'berlin', on: [3, 4, 5], from: '16:30', to: '20:00' },
      { at: 'berlin', on: [3, 4], from: '20:00', to: '21:00', only: ['telephone'] },
      { at: 'berlin', on: [6, 7], from: '09:00', to: '15:00' },
    ],
    demand: 1,
  },
  brandt: {
    name: 'Helene Brandt',
    title: 'Prof. Dr. med.',
    email: 'helene.brandt@demo.example',
    about: 'Heart and circulation. Two days a week here, the others at the university.',
    specialty: 'Cardiology',
    languages: ['de', 'en', 'fr'],
    visits: ['specialist', 'specialist', 'heart ultrasound'],
    hours: [
      { at: 'berlin', on: [2, 4], from: '09:00', to: '12:30' },
      { at: 'berlin', on: [2, 4], from: '13:15', to: '15:30' },
    ],
    demand: 1.2,
  },
  nguyen: {
    name: 'Minh Anh Nguyen',
    title: 'Dr. med.',
    email: 'minhanh.nguyen@demo.example',
    about: 'Skin, hair and nails, from eczema to surgery in our own procedure room.',
    specialty: 'Dermatology',
    languages: ['de', 'vi', 'en'],
    visits: ['skin check', 'skin check', 'specialist', 'skin surgery'],
    hours: [
      { at: 'berlin', on: [1, 3, 5], from: '09:00', to: '13:00' },
      { at: 'berlin', on: [1, 3, 5], from: '14:00', to: '17:30' },
      { at: 'berlin', on: [6], from: '10:00', to: '14:00' },
    ],
    demand: 1,
  },
  albrecht: {
    name: 'Jonas Albrecht',
    title: 'Dr. med.',
    email: 'jonas.albrecht@demo.example',
    about: 'Children from the first day to the eighteenth birthday. Sundays for those who get ill on Saturdays.',
    specialty: 'Paediatrics',
    languages: ['de', 'en'],
    visits: ['child check', 'consultation', 'consultation', 'vaccination'],
    hours: [
      { at: 'berlin', on: WEEKDAYS, from: '08:30', to: '12:30' },
      { at: 'berlin', on: [1, 3], from: '14:00', to: '17:00' },
      { at: 'berlin', on: [7], from: '10:00', to: '13:00' },
    ],
    demand: 0.9,
  },
  rosenthal: {
    name: 'Sarah Rosenthal',
    title: 'Dipl.-Psych.',
    email: 'sarah.rosenthal@demo.example',
    about: 'Psychotherapist. Sessions into the evening, and a course for people who lie awake.',
    specialty: 'Psychotherapy',
    languages: ['de', 'en', 'he'],
    visits: ['therapy', 'therapy', 'therapy', 'assessment', 'sleep group'],
    hours: [
      { at: 'berlin', on: [1, 2, 4], from: '12:00', to: '20:00', only: ['therapy', 'assessment'] },
      { at: 'berlin', on: [3], from: '12:00', to: '18:00', only: ['therapy', 'assessment'] },
      { at: 'berlin', on: [3], from: '18:30', to: '19:45', only: ['sleep group'] },
      { at: 'berlin', on: [6], from: '10:00', to: '14:00', only: ['therapy'] },
      { at: 'berlin', on: [7], from: '17:00', to: '18:15', only: ['sleep group'] },
    ],
    demand: 1.1,
  },
  kovalenko: {
    name: 'Oleksandr Kovalenko',
    title: 'Dr. med.',
    email: 'oleksandr.kovalenko@demo.example',
    about: 'Backs, knees, shoulders. Early hours on working days, and every other Saturday.',
    specialty: 'Orthopaedics',
    languages: ['de', 'uk', 'ru', 'en'],
    visits: ['specialist', 'specialist', 'telephone'],
    hours: [{ at: 'berlin', on: WEEKDAYS, from: '07:30', to: '13:30' }],
    demand: 0.8,
  },
  laurent: {
    name: 'Amélie Laurent',
    title: 'Dr.',
    email: 'amelie.laurent@demo.example',
    about: 'Headache, dizziness, sleep. The first half of the week in Berlin, the second in Lisbon.',
    specialty: 'Neurology',
    languages: ['fr', 'de', 'pt', 'en'],
    visits: ['specialist'],
    hours: [
      { at: 'berlin', on: [1, 2], from: '09:00', to: '16:00' },
      { at: 'lisbon', on: [4, 5], from: '10:00', to: '17:00' },
      { at: 'lisbon', on: [6], from: '10:00', to: '13:00' },
    ],
    lunch: { from: '12:30', to: '13:00' },
    demand: 0.9,
  },
  carvalho: {
    name: 'Inês Carvalho',
    title: 'Dra.',
    email: 'ines.carvalho@demo.example',
    about: 'Family medicine in Portuguese, English and Spanish. Knows most of the street by name.',
    specialty: 'General practice',
    languages: ['pt', 'en', 'es'],
    visits: [...general, 'telephone'],
    hours: [
      { at: 'lisbon', on: WEEKDAYS, from: '09:00', to: '13:00' },
      { at: 'lisbon', on: WEEKDAYS, from: '14:00', to: '18:00' },
    ],
    demand: 1,
  },
  mensah: {
    name: 'Kwame Mensah',
    title: 'Dr.',
    email: 'kwame.mensah@demo.example',
    about: 'Internal medicine, also at the weekend. Looks after people with diabetes and high blood pressure.',
    specialty: 'General practice',
    languages: ['en', 'pt'],
    visits: general,
    hours: [
      { at: 'lisbon', on: [5, 6, 7, 1, 2], from: '10:00', to: '14:00' },
      { at: 'lisbon', on: [5, 6, 7, 1, 2], from: '15:00', to: '18:00' },
    ],
    demand: 0.9,
  },
  figueiredo: {
    name: 'Tiago Figueiredo',
    title: 'Dr.',
    email: 'tiago.figueiredo@demo.example',
    about: 'Paediatrician and father of four. Check-ups, vaccinations, and ears, always ears.',
    specialty: 'Paediatrics',
    languages: ['pt', 'en'],
    visits: ['child check', 'consultation', 'vaccination'],
    hours: [
      { at: 'lisbon', on: [2, 3, 4, 5, 6], from: '09:30', to: '13:30' },
      { at: 'lisbon', on: [2, 4], from: '14:30', to: '17:30' },
    ],
    demand: 0.9,
  },
  moreira: {
    name: 'Beatriz Moreira',
    title: 'Dra.',
    email: 'beatriz.moreira@demo.example',
    about: 'Gynaecology and pregnancy, from the first ultrasound to the weeks after.',
    specialty: 'Gynaecology',
    languages: ['pt', 'fr', 'en'],
    visits: ['specialist', 'prenatal', 'prenatal'],
    hours: [
      { at: 'lisbon', on: [1, 2, 3, 4], from: '09:00', to: '16:00' },
      { at: 'lisbon', on: [7], from: '10:00', to: '14:00' },
    ],
    lunch: { from: '12:30', to: '13:15' },
    demand: 1,
  },
} satisfies Record<string, DoctorSketch>

export type DoctorName = keyof typeof DOCTORS
export const DOCTOR_NAMES = Object.keys(DOCTORS) as DoctorName[]
