import { severalEn } from './several-en.ts'
import type { Words } from './words.ts'

export const en: Words = {
  messages: {
    request: ({ doctor, date, clinic }) => ({
      subject: `Your request for ${date} has arrived`,
      heading: 'We have your request',
      opening: `You asked for an appointment with ${doctor}. The time is kept for you, but it is not confirmed yet.`,
      closing: `${clinic} will write to you as soon as it is decided.`,
    }),
    payment: ({ doctor, date, clinic }) => ({
      subject: `One step left for ${date}: the deposit`,
      heading: 'Your time is kept for a little while',
      opening: `You chose a time with ${doctor}. It is yours once the deposit is paid; ${clinic} gives it back to you if you cancel in time.`,
      closing: 'The page says how much it is and until when. After that the time is free for somebody else.',
    }),
    confirmation: ({ doctor, date }) => ({
      subject: `Your appointment on ${date} is confirmed`,
      heading: 'Your appointment is confirmed',
      opening: `We look forward to seeing you. Your appointment is with ${doctor}.`,
      closing: 'If you cannot come, please cancel in good time, so that somebody else can have the time.',
    }),
    change: ({ doctor, date }) => ({
      subject: `Your appointment was moved to ${date}`,
      heading: 'Your appointment has a new time',
      opening: `Your appointment with ${doctor} was moved. Only the new time counts.`,
      closing: 'If the new time does not suit you, please choose another one or cancel.',
    }),
    cancellation: ({ doctor, date, clinic }) => ({
      subject: `Your appointment on ${date} is cancelled`,
      heading: 'Your appointment is cancelled',
      opening: `Your appointment with ${doctor} will not take place. You need not do anything.`,
      closing: `You can book another time with ${clinic} whenever you like.`,
    }),
    declination: ({ doctor, date, clinic }) => ({
      subject: `Your request for ${date} could not be confirmed`,
      heading: 'Your request could not be confirmed',
      opening: `Unfortunately ${doctor} cannot see you at the time you asked for. No appointment was made.`,
      closing: `You can ask ${clinic} for another time whenever you like.`,
    }),
    lapse: ({ doctor, date, clinic }) => ({
      subject: `Your request for ${date} has run out`,
      heading: 'Your request has run out',
      opening: `We are sorry: nobody answered your request for ${doctor} in time. No appointment was made, and the time is no longer kept for you.`,
      closing: `Please ask ${clinic} for another time, or call.`,
    }),
    non_payment: ({ doctor, date, clinic }) => ({
      subject: `Your time on ${date} is free again`,
      heading: 'The deposit was not paid in time',
      opening: `The time with ${doctor} was kept for you, and the deposit did not come. No appointment was made.`,
      closing: `If you have paid all the same, it goes back to you. You can choose another time with ${clinic} whenever you like.`,
    }),
    refund: ({ date, clinic }) => ({
      subject: `Your payment for ${date} goes back to you`,
      heading: 'Your payment goes back to you',
      opening: `A payment of yours came when it was no longer asked for, came twice, or was not the sum. It goes back the way it came; that can take some days.`,
      closing: `Whether the appointment takes place is not changed by this: the page says how it stands. Questions? ${clinic} helps.`,
    }),
    reminder: ({ doctor, date }) => ({
      subject: `Reminder: your appointment on ${date}`,
      heading: 'Your appointment is coming up',
      opening: `We look forward to seeing you. Your appointment is with ${doctor}.`,
      closing: 'If you cannot come, please move it or cancel in good time, so that somebody else can have the time.',
    }),
  },
  several: severalEn,
  nth: (number) => `Appointment ${number}`,
  notConfirmed: 'asked for, not confirmed yet',
  greeting: (patient) => `Hello ${patient},`,
  when: 'When',
  where: 'Where',
  who: 'With',
  before: 'Before',
  clinicTime: (zone) => `local time at the clinic (${zone})`,
  yourTime: (zone) => `for you (${zone})`,
  manage: 'See, move or cancel',
  callUs: (phone) => `Questions? Call us: ${phone}`,
  footer: (clinic) => `${clinic} sent this message because an appointment was made in your name.`,
  footerOfReminder: (clinic) =>
    `${clinic} reminds you because you agreed to it. You can take that back at any time in your account, or tell us.`,
}
