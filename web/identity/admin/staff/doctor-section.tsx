import { useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { api, read, send } from '../../../api/client.ts'
import { paths } from '../../../app/paths.ts'
import { Failure } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useProvenChange } from '../proven-change.ts'
import { DoctorChoice } from './doctor-choice.tsx'
import { membersKey, useDoctorOfMember, type Member } from './staff-queries.ts'

/** Which doctor of the clinic this member is: the role alone has no day to show. */
export function DoctorSection({ member: { accountId } }: { member: Member }) {
  const doctor = useDoctorOfMember(accountId)
  const unlink = useProvenChange(
    (id: string) => send(api.DELETE('/api/v1/doctors/{id}/account', { params: { path: { id } } })),
    [membersKey],
  )
  return (
    <section className="card stack" aria-labelledby="doctor">
      <h2 id="doctor">As a doctor</h2>
      <Loaded query={doctor} label="Loading which doctor they are" bars={1}>
        {(found) =>
          found ? (
            <>
              <p>
                Signs in as <Link to={paths.adminDoctor(found.doctorId)}>{found.name}</Link> and sees{' '}
                <Link to={paths.desk({ doctorId: found.doctorId })}>that doctor’s day</Link>.
              </p>
              <div className="row">
                <Button size="small" isPending={unlink.isPending} onPress={() => unlink.mutate(found.doctorId)}>
                  Not this doctor any more
                </Button>
              </div>
            </>
          ) : (
            <LinkForm accountId={accountId} />
          )
        }
      </Loaded>
      {unlink.failure ? <Failure error={unlink.failure} /> : null}
    </section>
  )
}

function LinkForm({ accountId }: { accountId: string }) {
  const [doctorId, setDoctorId] = useState('')
  const link = useProvenChange(
    (id: string) => read(api.PUT('/api/v1/doctors/{id}/account', { params: { path: { id } }, body: { accountId } })),
    [membersKey],
  )
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (doctorId) link.mutate(doctorId)
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      <p>They have the role of a doctor, but it isn’t said yet which doctor they are. So they see nobody’s day.</p>
      <DoctorChoice value={doctorId} onChange={setDoctorId} />
      {link.failure ? <Failure error={link.failure} /> : null}
      <div className="form__actions">
        <Button type="submit" isPending={link.isPending} isDisabled={!doctorId}>
          This is them
        </Button>
      </div>
    </form>
  )
}
