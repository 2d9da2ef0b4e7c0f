import type { Database } from '#platform'
import type { TestApp } from '../app.ts'
import type { Member, TestClinic } from '../clinic.ts'
import { join, knock, made, visitOf } from './furnish.ts'
import type { Knock } from './furnish.ts'
import type { Records } from './records.ts'
import type { Built } from './stage.ts'

export interface Calling {
  cast: TestClinic
  records: Built
}

/** Somebody whose right to call rests on something that was recorded, or who lost theirs. */
export interface Person {
  headers: Record<string, string>
  own: Records
}

const YEAR = '2027-10-31'

/** Greta is Finn's mother, Boris only books for him, Edgar no longer does either. */
export async function thoseWhoActFor(database: Database, at: TestApp, { cast, records }: Calling) {
  const { finns, belas } = records
  const { clinicId, now } = cast
  const desk = knock(at, await at.signedIn(cast.rosa))
  const [greta, boris, edgar, nora] = [
    await join(database, { clinicId, name: 'Greta Gruber', now }),
    await join(database, { clinicId, name: 'Boris Becher', now }),
    await join(database, { clinicId, name: 'Edgar Ehemals', now }),
    await join(database, { clinicId, name: 'Nora Nachbar', now }),
  ]
  const carer = { kind: 'carer', until: YEAR }
  const gretas = await acts(desk, finns, greta, { kind: 'parent' })
  const boriss = await acts(desk, finns, boris, { ...carer, scope: 'book' })
  const edgars = await acts(desk, finns, edgar, carer)
  await desk('POST', `/api/v1/patients/${finns.patient}/authorities/${edgars}/withdrawal`, { reason: 'they parted' })
  const borissVisit = await visitOf(knock(at, await at.signedIn(boris)), houseOf(cast), {
    patientId: finns.patient ?? '',
    start: '2026-11-24T12:00:00+01:00',
    reason: 'Booster for school',
  })
  const person = async (who: Member, own: Records): Promise<Person> => ({ headers: await at.signedIn(who), own })
  return {
    greta: await person(greta, { ...finns, authority: gretas }),
    boris: await person(boris, { ...finns, authority: boriss, appointment: borissVisit }),
    edgar: await person(edgar, { ...finns, authority: edgars }),
    overBela: await acts(desk, belas, nora, carer),
  }
}

async function acts(desk: Knock, over: Records, { patientId }: Member, wish: object): Promise<string> {
  const usual = { actingPatientId: patientId, scope: 'both', evidence: 'certificate' }
  return made(desk('POST', `/api/v1/patients/${over.patient}/authorities`, { ...usual, ...wish }))
}

/** Emma is a doctor who opened Anna's record because it could not wait; Dora was shown the door, with her token still in hand. */
export async function staffBesides(database: Database, at: TestApp, { cast, records }: Calling) {
  const { clinicId, now } = cast
  const admin = knock(at, await at.signedIn(cast.amir))
  const [emma, dora, sam] = [
    await join(database, { clinicId, name: 'Emma Eilig', now, role: 'doctor' }),
    await join(database, { clinicId, name: 'Dora Draussen', now, role: 'receptionist' }),
    await join(database, { clinicId, name: 'Sam Helfer', now, role: 'support' }),
  ]
  const profile = { name: 'Emma Eilig', specialties: [], languages: ['de'], visitTypeIds: [cast.checkUp.id] }
  const doctor = await made(admin('POST', '/api/v1/doctors', profile))
  await admin('PUT', `/api/v1/doctors/${doctor}/account`, { accountId: emma.accountId })
  const emmas = await at.signedIn(emma)
  const reason = { reason: 'Unconscious in the waiting room' }
  const url = `/api/v1/patients/${cast.anna.patientId}/emergency-access`
  const emergencyAccess = await made(knock(at, emmas)('POST', url, reason))
  const doras = await at.signedIn(dora)
  await admin('POST', `/api/v1/members/${dora.accountId}/deactivation`, {})
  return {
    emma: { headers: emmas, own: { ...records.annas, doctor, emergencyAccess } },
    dora: { headers: doras, own: records.annas },
    sam: { headers: await at.signedIn(sam), own: records.annas },
    emergencyAccess,
  }
}

/** Anna asks somebody to act for her, Béla somebody else, and Cora both of them. */
export async function invitationsOf(database: Database, at: TestApp, { cast }: Calling) {
  const { anna, bela, clinicId, now } = cast
  const cora = await join(database, { clinicId, name: 'Cora Kramer', now })
  const birthDate = { birthDate: '1970-05-05' }
  const headers = { ...(await at.signedIn(cora)), 'if-match': '*' }
  await at.app.inject({ method: 'PATCH', url: `/api/v1/patients/${cora.patientId}`, headers, payload: birthDate })
  const ask = async (who: Member, email: string): Promise<string> => {
    const wish = { email, kind: 'proxy', scope: 'both', until: YEAR }
    const url = `/api/v1/patients/${who.patientId}/authority-invitations`
    return made(knock(at, await at.signedIn(who))('POST', url, wish))
  }
  return {
    annas: { authorityInvitation: await ask(anna, 'friend@mail.example'), offer: await ask(cora, anna.email) },
    belas: { authorityInvitation: await ask(bela, 'other.friend@mail.example'), offer: await ask(cora, bela.email) },
  }
}

const houseOf = ({ berlin, checkUp, drWeber }: TestClinic) => ({
  location: berlin.id,
  visitType: checkUp.id,
  doctor: drWeber.id,
})
