import { Link, useParams } from 'react-router'
import { paths } from '../../app/paths.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useLocations } from '../clinic-queries.ts'
import { HolidaysSection } from '../public-holiday/holidays-section.tsx'
import { ResourcesSection } from '../resource/resources-section.tsx'

/** What belongs to one location: the holidays that close it, and what stands in it. */
export function LocationPage() {
  const { id = '' } = useParams()
  const locations = useLocations()
  const name = locations.data?.find((one) => one.id === id)?.name
  return (
    <Page
      title={name ?? 'Location'}
      tab={name ?? 'Location'}
      lead={<Link to={paths.adminLocations()}>All locations</Link>}
      key={id}
    >
      <Loaded query={locations} label="Loading the location">
        {() =>
          name === undefined ? (
            <p className="empty">There is no such location in use.</p>
          ) : (
            <>
              <HolidaysSection locationId={id} />
              <ResourcesSection locationId={id} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
