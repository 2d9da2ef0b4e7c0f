import type { Role } from '#identity'

/** Everybody's password. None of its words is in anybody's name or address, for such passwords are refused. */
export const PASSWORD = 'seven green umbrellas'

export interface Person {
  name: string
  email: string
  locale?: string
  timeZone?: string
}

export interface StaffMember extends Person {
  role: Exclude<Role, 'patient' | 'doctor'>
}

export interface CastDoctor extends Person {
  title: string
  specialties: string[]
  languages: string[]
}

export interface CastPatient extends Person {
  birthDate: string
  phone: string
}

/** A general practitioner whom nearly every story is about. */
export const drWeber: CastDoctor = {
  name: 'Martina Weber',
  title: 'Dr. med.',
  email: 'martina.weber@praxis.example',
  specialties: ['General practice'],
  languages: ['de', 'en'],
}

/** A dermatologist, for whoever needs a second doctor. */
export const drOkafor: CastDoctor = {
  name: 'Chidi Okafor',
  title: 'Dr.',
  email: 'chidi.okafor@praxis.example',
  specialties: ['Dermatology'],
  languages: ['en', 'fr'],
}

/** A patient with an account, who lives where the clinic is. */
export const anna: CastPatient = {
  name: 'Anna Lindqvist',
  email: 'anna.lindqvist@mail.example',
  locale: 'en',
  timeZone: 'Europe/Berlin',
  birthDate: '1988-04-17',
  phone: '+49 30 5550101',
}

/** Another, who wants what Anna wants, and must not see what is hers. */
export const bela: CastPatient = {
  name: 'Béla Szabó',
  email: 'bela.szabo@mail.example',
  locale: 'de',
  timeZone: 'Europe/Budapest',
  birthDate: '1961-11-02',
  phone: '+36 1 5550102',
}

/** Without an account: the desk books for her, and nothing can be mailed. */
export const olga: Omit<CastPatient, 'email'> = { name: 'Olga Petrenko', birthDate: '1939-01-30', phone: '030 5550103' }

export const rosa: StaffMember = { name: 'Rosa Fuentes', email: 'rosa.fuentes@praxis.example', role: 'receptionist' }

export const amir: StaffMember = { name: 'Amir Haddad', email: 'amir.haddad@praxis.example', role: 'administrator' }

/** One of any number of people who have never met and want the same thing at once. `number` from 1. */
export function stranger(number: number): Person {
  return { name: `Stranger ${number}`, email: `stranger.${number}@mail.example`, locale: 'en' }
}
