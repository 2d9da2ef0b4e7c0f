import type { Status } from '#booking'
/** What a document says about an appointment: booking's view of it fits, reason and answers left out on purpose. */
export interface Visit {
  id: string
  status: Status
  /** Grows with every move; the SEQUENCE of calendar files. */
  version: number
  doctor: { name: string; title: string | null }
  patient: { name: string; email: string | null; locale: string; timeZone: string | null }
  location: { name: string; timeZone: string; address: string | null }
  /** Epoch milliseconds. */
  start: number
  end: number
}

/** The clinic as letters name it. */
export interface Sender {
  name: string
  /** Where answers are read; the ORGANIZER of calendar files. */
  email: string
  phone: string | null
}

/** `Dr. med. Anna Weiss` */
export function doctorName({ name, title }: Visit['doctor']): string {
  return title === null || title === '' ? name : `${title} ${name}`
}

/** `Praxis am Park, Parkweg 3, 10115 Berlin`, on one line. */
export function placeName({ name, address }: Visit['location']): string {
  return address === null || address === '' ? name : `${name}, ${address.replaceAll(/\s*\n\s*/g, ', ')}`
}
