import type { Words } from './words.ts'

const withDoctor = (doctor: string | undefined): string => (doctor === undefined ? '' : ` with ${doctor}`)

/** What became of several visits at once. */
export const severalEn: Words['several'] = {
  request: ({ count, from, doctor, clinic }) => ({
    subject: `Your request for ${count} appointments from ${from} has arrived`,
    heading: 'We have your request',
    opening: `You asked for ${count} appointments${withDoctor(doctor)}. The times are kept for you, but they are not confirmed yet.`,
    closing: `${clinic} will write to you as soon as it is decided.`,
  }),
  payment: ({ count, from, doctor, clinic }) => ({
    subject: `One step left for ${count} appointments from ${from}: the deposits`,
    heading: 'Your times are kept for a little while',
    opening: `You chose ${count} times${withDoctor(doctor)}. Each is yours once its deposit is paid; ${clinic} gives it back to you if you cancel in time.`,
    closing: 'The pages say how much it is and until when. After that the times are free for somebody else.',
  }),
  confirmation: ({ count, from, until, doctor }) => ({
    subject: `Your ${count} appointments from ${from} are confirmed`,
    heading: `Your ${count} appointments are confirmed`,
    opening: `We look forward to seeing you. Your appointments${withDoctor(doctor)} are from ${from} to ${until}.`,
    closing:
      'If you cannot come to one of them, please cancel it in good time, so that somebody else can have the time.',
  }),
  change: ({ count, from, doctor }) => ({
    subject: `${count} of your appointments were moved, the first to ${from}`,
    heading: `${count} appointments have new times`,
    opening: `These appointments${withDoctor(doctor)} were moved. Only the new times count.`,
    closing: 'If a new time does not suit you, please choose another one or cancel.',
  }),
  cancellation: ({ count, from, doctor, clinic }) => ({
    subject: `Your ${count} appointments from ${from} are cancelled`,
    heading: `${count} appointments are cancelled`,
    opening: `These appointments${withDoctor(doctor)} will not take place. You need not do anything.`,
    closing: `You can book other times with ${clinic} whenever you like.`,
  }),
  declination: ({ count, from, doctor, clinic }) => ({
    subject: `Your request for ${count} appointments from ${from} could not be confirmed`,
    heading: 'Your request could not be confirmed',
    opening: `Unfortunately these times${withDoctor(doctor)} are not possible. No appointment was made.`,
    closing: `You can ask ${clinic} for other times whenever you like.`,
  }),
  lapse: ({ count, from, doctor, clinic }) => ({
    subject: `Your request for ${count} appointments from ${from} has run out`,
    heading: 'Your request has run out',
    opening: `We are sorry: nobody answered your request for these times${withDoctor(doctor)}. No appointment was made, and the times are no longer kept for you.`,
    closing: `Please ask ${clinic} for other times, or call.`,
  }),
  non_payment: ({ count, from, doctor, clinic }) => ({
    subject: `Your ${count} times from ${from} are free again`,
    heading: 'The deposits were not paid in time',
    opening: `These times${withDoctor(doctor)} were kept for you, and the deposits did not come. No appointment was made.`,
    closing: `If you have paid all the same, it goes back to you. You can choose other times with ${clinic} whenever you like.`,
  }),
  refund: ({ count, from, clinic }) => ({
    subject: `Your payments for ${count} appointments from ${from} go back to you`,
    heading: 'Your payments go back to you',
    opening:
      'They came when they were no longer asked for, came twice, or were not the sum. They go back the way they came.',
    closing: `Whether the appointments take place is not changed by this. Questions? ${clinic} helps.`,
  }),
  reminder: ({ count, from, doctor }) => ({
    subject: `Reminder: your ${count} appointments from ${from}`,
    heading: `${count} appointments are coming up`,
    opening: `We look forward to seeing you at these appointments${withDoctor(doctor)}.`,
    closing:
      'If you cannot come to one of them, please move it or cancel in good time, so that somebody else can have the time.',
  }),
}
