import { useNavigate } from 'react-router'
import { Link } from 'react-router'
import { paths } from '../../app/paths.ts'
import { OnlyFor } from '../../identity/only-for.tsx'
import { isDesk, useSession } from '../../identity/session.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { PatientPicker } from '../patient-picker.tsx'

/** Find a patient, or add one, and open their page. */
export function PatientsPage() {
  return (
    <OnlyFor area="desk">
      <Find />
    </OnlyFor>
  )
}

function Find() {
  const navigate = useNavigate()
  const { data: me } = useSession()
  const isOnlyDoctor = me?.roles.includes('doctor') && !isDesk(me)
  return (
    <Page title="Patients" tab="Patients" lead={<Link to={paths.desk()}>Back to the day list</Link>}>
      <section className="card stack" aria-labelledby="find-title">
        <h2 id="find-title">Open a record</h2>
        <PatientPicker patient={undefined} onPick={(one) => one && void navigate(paths.deskPatient(one.id))} />
        <p className="small soft">Every look at a record is written down, and the patient can read who looked.</p>
      </section>
      {isOnlyDoctor ? (
        <section className="card stack" aria-labelledby="emergency-title">
          <h2 id="emergency-title">Somebody who isn’t your patient</h2>
          <p>
            You find the patients who have, or lately had, a visit with you. If somebody else is in front of you and it
            can’t wait, there is a way; the administrators are told.
          </p>
          <div>
            <ButtonLink to={paths.deskEmergency()}>It is an emergency</ButtonLink>
          </div>
        </section>
      ) : null}
    </Page>
  )
}
