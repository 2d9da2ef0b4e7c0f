import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { Me, Patient } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { OnlyFor } from '../../identity/only-for.tsx'
import { mayEnter, useSession } from '../../identity/session.ts'
import { patientIn, usePatient } from '../../people/patient/patient-queries.ts'
import { PatientPicker } from '../../people/patient-picker.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Choices } from '../../ui/field.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { usePathways, type Pathway } from './pathway-queries.ts'
import { pathwayLines } from './pathway-words.ts'
import { PlansSection } from './plans-section.tsx'
import { useNames } from './use-names.ts'

/** Several visits that belong together, for a patient themselves or at the desk: for whom, which, and whole plans to choose from. */
export function FindPathwayPage() {
  return (
    <OnlyFor area="any">
      <Find />
    </OnlyFor>
  )
}

/** Whom it is for: the id is enough to book, the name is to be read. */
export type ForWhom = { id: string; name: string }

function Find() {
  const { data: me } = useSession()
  const pathways = usePathways()
  const isStaff = mayEnter(me, 'desk')
  const { patient, setPatient, own, setOwnId } = useWhom(me, isStaff)
  const whom = isStaff ? patient : own
  const [chosenId, setChosenId] = useState('')
  return (
    <Page
      title="Visits that belong together"
      tab="Visits that belong together"
      lead={
        <>
          One plan for several visits, with the time between them that they need. All are booked at once.{' '}
          <Link to={isStaff ? paths.deskBook() : paths.home()}>Book a single visit instead</Link>
        </>
      }
    >
      <Loaded query={pathways} label="Loading what can be booked">
        {(rows) => {
          const chosen = rows.find(({ id }) => id === chosenId) ?? (rows.length === 1 ? rows[0] : undefined)
          return rows.length === 0 ? (
            <None isAdmin={mayEnter(me, 'admin')} />
          ) : (
            <div className="stack stack--loose">
              <section className="card stack" aria-labelledby="who-title">
                <h2 id="who-title">1. Who is it for?</h2>
                {isStaff ? (
                  <PatientPicker patient={patient} onPick={setPatient} />
                ) : (
                  <OwnPick me={me} chosen={own} onChoose={setOwnId} />
                )}
              </section>
              <section className="card stack" aria-labelledby="which-title">
                <h2 id="which-title">2. Which visits?</h2>
                <WhichPathway rows={rows} chosen={chosen} onChoose={setChosenId} />
              </section>
              {chosen && whom ? (
                <PlansSection pathway={chosen} patient={whom} key={`${chosen.id} ${whom.id}`} />
              ) : (
                <p className="soft">
                  {whom ? 'Choose which visits; then their times are shown.' : 'Choose who it is for first.'}
                </p>
              )}
            </div>
          )
        }}
      </Loaded>
    </Page>
  )
}

/** At the desk whose record was open, or whoever is found; otherwise oneself, or whom one acts for. */
function useWhom(me: Me | null | undefined, isStaff: boolean) {
  const from = usePatient(isStaff ? patientIn(useLocation().state) : '')
  const [picked, setPicked] = useState<Patient | null>()
  const [ownId, setOwnId] = useState(me?.patientId)
  const patients = me?.patients ?? []
  return {
    patient: picked === undefined ? from.data : (picked ?? undefined),
    setPatient: (one: Patient | undefined) => setPicked(one ?? null),
    own: patients.find(({ id }) => id === ownId) ?? patients[0],
    setOwnId,
  }
}

function OwnPick({
  me,
  chosen,
  onChoose,
}: {
  me: Me | null | undefined
  chosen: ForWhom | undefined
  onChoose: (id: string | undefined) => void
}) {
  const patients = me?.patients ?? []
  if (patients.length < 2)
    return patients[0] ? (
      <p>
        <strong>{patients[0].name}</strong>
      </p>
    ) : (
      <p>Your account has no patient record here, so it can’t book for itself.</p>
    )
  return (
    <Choices
      legend="Who are the visits for?"
      options={patients.map(({ id, name, relation }) => ({
        value: id,
        name: relation === 'self' ? `${name} (you)` : name,
      }))}
      chosen={chosen ? [chosen.id] : []}
      onChange={([id]) => onChoose(id)}
    />
  )
}

function WhichPathway({
  rows,
  chosen,
  onChoose,
}: {
  rows: Pathway[]
  chosen: Pathway | undefined
  onChoose: (id: string) => void
}) {
  const names = useNames()
  return (
    <Choices
      legend="Choose one"
      options={rows.map(({ id, name, steps }) => ({ value: id, name, more: pathwayLines(steps, names).join(' · ') }))}
      chosen={chosen ? [chosen.id] : []}
      onChange={([id = '']) => onChoose(id)}
    />
  )
}

function None({ isAdmin }: { isAdmin: boolean }) {
  return (
    <div className="empty">
      <p>The clinic offers no visits that are booked together.</p>
      {isAdmin ? (
        <ButtonLink look="main" to={paths.adminNewPathway()}>
          Add a pathway
        </ButtonLink>
      ) : (
        <ButtonLink to={paths.home()}>Find a doctor</ButtonLink>
      )}
    </div>
  )
}
