import type { Kind } from '../message.ts'

/** What the sentences of a message are made from, all ready to be read: nothing here says why somebody sees a doctor. */
export interface Subjects {
  patient: string
  doctor: string
  clinic: string
  /** `Saturday, 21 November 2026` and `09:00 – 09:30`, on the clocks of the place of the visit. */
  date: string
  hours: string
}

/** The same of several visits. */
export interface SeveralSubjects {
  count: number
  /** Of the first and of the last. */
  from: string
  until: string
  /** Where all the visits are with one. */
  doctor: string | undefined
  clinic: string
}

/** One message in one language. */
export interface Sentences {
  subject: string
  heading: string
  /** Shown under the heading. */
  opening: string
  closing: string
}

/** A language: a template for each kind and the labels around them. */
export interface Words {
  messages: Record<Kind, (subjects: Subjects) => Sentences>
  several: Record<Kind, (subjects: SeveralSubjects) => Sentences>
  /** `Appointment 3`, in a list of them. */
  nth: (number: number) => string
  notConfirmed: string
  greeting: (patient: string) => string
  when: string
  where: string
  who: string
  before: string
  clinicTime: (zone: string) => string
  yourTime: (zone: string) => string
  manage: string
  callUs: (phone: string) => string
  footer: (clinic: string) => string
  /** Who agreed to something is told each time how to take it back. */
  footerOfReminder: (clinic: string) => string
}
