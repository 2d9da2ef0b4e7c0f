import { randomBytes } from 'node:crypto'
import { getLocations } from '#clinic'
import { getDoctors, getPatients } from '#people'
import { asId } from '#platform'
import type { Reader, Tx } from '#platform'
import { hashOfLink } from './offer-of-caller.ts'
import { findOffer, setOfferToken } from './queries.ts'

/** What a letter says of an offer; what the visit is for is not in it. Instants are epoch milliseconds. */
export interface OfferLetter {
  patient: { name: string; email: string; locale: string; timeZone: string | null }
  doctor: { name: string; title: string | null }
  location: { name: string; address: string | null; timeZone: string }
  start: number
  end: number
  deadline: number
  /** Accepting moves an appointment that the patient has. */
  moves: boolean
  /** What stands behind the # of its link: it is in this letter and nowhere else. */
  token: string
}

/** To whom the letter of an offer goes: undefined for whoever has no address, or when the offer is over. */
export async function addressOfOffer(
  reader: Reader,
  clinicId: string,
  offerId: string,
): Promise<{ patientId: string; email: string; tellAt: number } | undefined> {
  const clinic = asId<'clinic'>(clinicId)
  const offer = await findOffer(reader, clinic, asId(offerId))
  if (offer === undefined || offer.state !== 'open') return undefined
  const [patient] = await getPatients(reader, clinic, [offer.patientId])
  if (patient === undefined || patient.email === null) return undefined
  return { patientId: patient.id, email: patient.email, tellAt: offer.tellAt }
}

/**
 * The letter at the moment it leaves, with a new secret whose hash is kept: a letter that is tried again has another, and only the newest works.
 * Undefined when the offer is over by then.
 */
export async function offerLetter(
  tx: Tx,
  clinicId: string,
  offerId: string,
  now: number,
): Promise<OfferLetter | undefined> {
  const clinic = asId<'clinic'>(clinicId)
  const offer = await findOffer(tx, clinic, asId(offerId))
  if (offer === undefined || offer.state !== 'open' || offer.deadline <= now) return undefined
  const [patient] = await getPatients(tx, clinic, [offer.patientId])
  const [doctor] = await getDoctors(tx, clinic, [offer.doctorId])
  const [location] = await getLocations(tx, clinic, [offer.locationId])
  if (patient === undefined || patient.email === null || doctor === undefined || location === undefined)
    return undefined
  const token = randomBytes(32).toString('base64url')
  await setOfferToken(tx, clinic, offer.id, hashOfLink(token))
  const { startAt: start, endAt: end, deadline } = offer
  const moves = offer.movesAppointmentId !== null
  return { patient: { ...patient, email: patient.email }, doctor, location, start, end, deadline, moves, token }
}
