import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { api, read } from '../api/client.ts'
import type { DoctorRecord } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { fullName } from '../availability/doctor-card.tsx'
import { ChangeHistory } from '../clinic/change-history.tsx'
import { BreaksSection } from '../scheduling/break/breaks-section.tsx'
import { HoursSection } from '../scheduling/hours/hours-section.tsx'
import { LeaveSection } from '../scheduling/leave/leave-section.tsx'
import { LimitsSection } from '../scheduling/limit/limits-section.tsx'
import { OverridesSection } from '../scheduling/override/overrides-section.tsx'
import { PacesSection } from '../scheduling/pace/paces-section.tsx'
import { TravelSection } from '../scheduling/travel/travel-section.tsx'
import { Banner } from '../ui/banner.tsx'
import { languageName } from './languages.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { useDoctor } from './doctor-queries.ts'
import { DoctorForm, type DoctorProfile } from './doctor-form.tsx'

/** Everything about one doctor, in the order an administrator needs it: hours most often, profile least. */
export function DoctorAdminPage() {
  const { id = '' } = useParams()
  const doctor = useDoctor(id)
  const title = doctor.data ? fullName(doctor.data) : 'Doctor'
  return (
    <Page title={title} tab={title} lead={<Link to={paths.doctor(id)}>See the page patients see</Link>} key={id}>
      <HoursSection doctorId={id} />
      <LeaveSection doctorId={id} />
      <OverridesSection doctorId={id} />
      <BreaksSection doctorId={id} />
      <PacesSection doctorId={id} />
      <LimitsSection doctorId={id} />
      <TravelSection doctorId={id} />
      <section className="card stack" aria-labelledby="profile-title">
        <h2 id="profile-title">Profile</h2>
        <Loaded query={doctor} label="Loading the profile" bars={2}>
          {(found) => <Profile doctor={found} />}
        </Loaded>
      </section>
    </Page>
  )
}

const profileLines = (doctor: DoctorRecord): string[] => [
  fullName(doctor),
  `${doctor.specialties.join(', ')}; speaks ${doctor.languages.map(languageName).join(', ')}`,
  ...(doctor.about ? [`“${doctor.about}”`] : []),
]

function Profile({ doctor }: { doctor: NonNullable<ReturnType<typeof useDoctor>['data']> }) {
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: (profile: DoctorProfile) =>
      read(
        api.PATCH('/api/v1/doctors/{id}', {
          params: { path: { id: doctor.id }, header: { 'if-match': `"${doctor.version}"` } },
          body: profile,
        }),
      ),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['doctor', doctor.id] }),
        client.invalidateQueries({ queryKey: ['doctors'] }),
      ]),
  })
  return (
    <>
      {save.isSuccess ? <Banner tone="good">The profile is saved.</Banner> : null}
      <DoctorForm
        key={doctor.version}
        doctor={doctor}
        submit="Save profile"
        saving={save.isPending}
        error={save.error}
        onSave={save.mutate}
      />
      <ChangeHistory
        of="the profile"
        queryKey={['doctor', doctor.id, 'history']}
        load={() => read(api.GET('/api/v1/doctors/{id}/history', { params: { path: { id: doctor.id } } }))}
        lines={(snapshot) => profileLines(snapshot as DoctorRecord)}
      />
    </>
  )
}
