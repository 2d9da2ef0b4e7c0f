import { Link } from 'react-router'
import { paths } from '../../app/paths.ts'
import { comingFrom } from '../../people/patient/patient-queries.ts'
import { usePathways } from './pathway-queries.ts'

/** The way to visits that belong together, where the clinic offers any. */
export function PathwaysLink({ patientId }: { patientId?: string | undefined }) {
  const pathways = usePathways()
  if (!pathways.data?.length) return null
  return (
    <Link to={paths.pathways()} {...(patientId && { state: comingFrom(patientId) })}>
      Book several visits that belong together
    </Link>
  )
}
