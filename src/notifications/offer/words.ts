import type { Language } from '#documents'

/** What the sentences of an offer are made from, ready to be read; nothing here says why somebody sees a doctor. */
export interface OfferSubjects {
  doctor: string
  clinic: string
  date: string
  /** Until when it stands, with the zone. */
  deadline: string
}

interface OfferSentences {
  subject: string
  heading: string
  opening: string
  closing: string
}

export interface OfferWords {
  /** For somebody who waits. */
  free: (subjects: OfferSubjects) => OfferSentences
  /** Another time for an appointment that they have. */
  instead: (subjects: OfferSubjects) => OfferSentences
  deadline: string
  action: string
  footer: (clinic: string) => string
}

const en: OfferWords = {
  free: ({ doctor, date, clinic, deadline }) => ({
    subject: `A time on ${date} is free for you`,
    heading: 'A time has become free',
    opening: `You are on the waiting list of ${clinic}. This time with ${doctor} is kept for you until ${deadline}.`,
    closing:
      'If it does not suit you, please say so, and somebody else gets it. If you do not answer, it goes to the next person.',
  }),
  instead: ({ doctor, date, clinic, deadline }) => ({
    subject: `Another time for your appointment: ${date}`,
    heading: 'We can offer you another time',
    opening: `${clinic} offers you this time with ${doctor} for your appointment. It is kept for you until ${deadline}.`,
    closing: 'If you accept, your appointment is moved there. If it does not suit you, please say so.',
  }),
  deadline: 'Kept for you until',
  action: 'Accept or decline',
  footer: (clinic) => `${clinic} sent this message because a time is being kept in your name. The link is yours alone.`,
}

const de: OfferWords = {
  free: ({ doctor, date, clinic, deadline }) => ({
    subject: `Für Sie ist am ${date} eine Zeit frei`,
    heading: 'Eine Zeit ist frei geworden',
    opening: `Sie stehen auf der Warteliste von ${clinic}. Diese Zeit bei ${doctor} ist bis ${deadline} für Sie freigehalten.`,
    closing:
      'Wenn sie Ihnen nicht passt, sagen Sie es bitte, dann bekommt sie jemand anderes. Wenn Sie nicht antworten, geht sie an die nächste Person.',
  }),
  instead: ({ doctor, date, clinic, deadline }) => ({
    subject: `Eine andere Zeit für Ihren Termin: ${date}`,
    heading: 'Wir können Ihnen eine andere Zeit anbieten',
    opening: `${clinic} bietet Ihnen für Ihren Termin diese Zeit bei ${doctor} an. Sie ist bis ${deadline} für Sie freigehalten.`,
    closing: 'Wenn Sie annehmen, wird Ihr Termin dorthin verlegt. Wenn sie Ihnen nicht passt, sagen Sie es bitte.',
  }),
  deadline: 'Für Sie freigehalten bis',
  action: 'Annehmen oder ablehnen',
  footer: (clinic) =>
    `${clinic} schickt Ihnen diese Nachricht, weil auf Ihren Namen eine Zeit freigehalten wird. Der Link ist nur für Sie.`,
}

export const OFFER_WORDS: Record<Language, OfferWords> = { en, de }
