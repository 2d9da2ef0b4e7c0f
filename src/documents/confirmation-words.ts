import type { Language } from './language.ts'

/** What the confirmation says besides its facts; the state of the visit decides the heading. */
export interface ConfirmationWords {
  headings: { booked: string; undecided: string; cancelled: string; past: string }
  patient: string
  when: string
  localTime: (zone: string) => string
  yourTime: (zone: string) => string
  doctor: string
  place: string
  bring: string
  bringWhat: readonly string[]
  change: string
  changeHow: readonly string[]
  call: (phone: string) => string
  reference: (id: string) => string
  made: (when: string) => string
  title: (date: string) => string
}

export const CONFIRMATION_WORDS: Record<Language, ConfirmationWords> = {
  en: {
    headings: {
      booked: 'Your appointment is confirmed',
      undecided: 'Your appointment is not confirmed yet',
      cancelled: 'This appointment is cancelled',
      past: 'This appointment is over',
    },
    patient: 'For',
    when: 'When',
    localTime: (zone) => `Local time at the clinic: ${zone}`,
    yourTime: (zone) => `for you (${zone})`,
    doctor: 'With',
    place: 'Where',
    bring: 'Please bring',
    bringWhat: [
      'your insurance card or another proof of who you are',
      'a list of the medicines you take',
      'letters and results from other doctors, if you have any',
    ],
    change: 'If you cannot come',
    changeHow: ['Move or cancel the appointment here, so that somebody else can have the time:'],
    call: (phone) => `or call ${phone}.`,
    reference: (id) => `Appointment ${id}`,
    made: (when) => `As of ${when}`,
    title: (date) => `Appointment on ${date}`,
  },
  de: {
    headings: {
      booked: 'Ihr Termin ist bestätigt',
      undecided: 'Ihr Termin ist noch nicht bestätigt',
      cancelled: 'Dieser Termin ist abgesagt',
      past: 'Dieser Termin ist vorbei',
    },
    patient: 'Für',
    when: 'Wann',
    localTime: (zone) => `Ortszeit der Praxis: ${zone}`,
    yourTime: (zone) => `bei Ihnen (${zone})`,
    doctor: 'Bei',
    place: 'Wo',
    bring: 'Bitte bringen Sie mit',
    bringWhat: [
      'Ihre Versichertenkarte oder einen Ausweis',
      'eine Liste der Medikamente, die Sie nehmen',
      'Briefe und Befunde von anderen Ärzten, wenn Sie welche haben',
    ],
    change: 'Wenn Sie nicht kommen können',
    changeHow: ['Verschieben Sie den Termin oder sagen Sie ihn ab, damit jemand anderes die Zeit bekommt:'],
    call: (phone) => `oder rufen Sie an: ${phone}.`,
    reference: (id) => `Termin ${id}`,
    made: (when) => `Stand: ${when}`,
    title: (date) => `Termin am ${date}`,
  },
}
