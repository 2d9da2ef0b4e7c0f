import { useParams } from 'react-router'
import { ApiProblem } from '../../api/problem.ts'
import type { Me, Patient } from '../../api/types.ts'
import { Link } from 'react-router'
import { paths } from '../../app/paths.ts'
import { OnlyFor } from '../../identity/only-for.tsx'
import { ProveAgain } from '../../identity/prove-again.tsx'
import { isDesk, useSession } from '../../identity/session.ts'
import { DataSection } from '../../ops/privacy/data-section.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { BreakGlass } from '../emergency/break-glass.tsx'
import { EmergencyNotice } from '../emergency/emergency-notice.tsx'
import { openedHere } from '../emergency/emergency-queries.ts'
import { ActingSection } from './acting-section.tsx'
import { ConsentsSection } from './consents-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { usePatient } from './patient-queries.ts'
import { VisitsSection } from './visits-section.tsx'

/** One patient as the clinic knows them. A doctor who may not see them is offered the way of emergencies. */
export function PatientPage() {
  const { id = '' } = useParams()
  return (
    <OnlyFor area="desk">
      <ProveAgain>
        <Record id={id} key={id} />
      </ProveAgain>
    </OnlyFor>
  )
}

function Record({ id }: { id: string }) {
  const { data: me } = useSession()
  const patient = usePatient(id)
  const isHidden = patient.error instanceof ApiProblem && patient.error.status === 404
  if (isHidden && !isDesk(me)) return <NotYours id={id} />
  return (
    <Page
      title={patient.data?.name ?? 'Patient'}
      // The tab's name ends up in the browser's history, a patient's must not.
      tab="Patient"
      lead={<Link to={paths.deskPatients()}>Find another patient</Link>}
    >
      <Loaded query={patient} label="Loading the patient" bars={4}>
        {(found) => <Sections patient={found} me={me} />}
      </Loaded>
    </Page>
  )
}

function Sections({ patient, me }: { patient: Patient; me: Me | null | undefined }) {
  const mayChange = isDesk(me) || !openedHere(patient.id)
  return (
    <>
      <EmergencyNotice patientId={patient.id} />
      <ProfileSection patient={patient} mayChange={mayChange} />
      <VisitsSection patient={patient} seesAll={isDesk(me)} mayBook={mayChange} />
      {isDesk(me) ? <ActingSection patient={patient} /> : null}
      <ConsentsSection patient={patient} mayChange={mayChange} />
      {me?.roles.includes('administrator') ? <DataSection patient={patient} /> : null}
    </>
  )
}

function NotYours({ id }: { id: string }) {
  return (
    <Page
      narrow
      title="This patient isn’t yours to see"
      tab="Patient"
      lead="You see the records of patients who have, or lately had, a visit with you. There may also be no such patient."
    >
      <BreakGlass patientId={id} />
    </Page>
  )
}
