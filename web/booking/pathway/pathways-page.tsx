import { useLocation } from 'react-router'
import { paths } from '../../app/paths.ts'
import { Lines } from '../../clinic/change-history.tsx'
import { Banner } from '../../ui/banner.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { usePathways, type Pathway } from './pathway-queries.ts'
import { pathwayLines } from './pathway-words.ts'
import { useNames } from './use-names.ts'

/** Which visits the clinic books together, in which order and how far apart. */
export function PathwaysPage() {
  const pathways = usePathways()
  const { state } = useLocation() as { state: unknown }
  const said = typeof state === 'object' && state !== null && 'said' in state ? String(state.said) : ''
  return (
    <Page
      title="Pathways"
      tab="Pathways"
      lead="Visits that belong together: in order, some time apart, booked in one go. A scan, for instance, and three to ten days later the consultation about it."
    >
      <div>
        <ButtonLink look="main" to={paths.adminNewPathway()}>
          <Icon name="plus" size={18} /> Add a pathway
        </ButtonLink>
      </div>
      {said ? <Banner tone="good">{said}</Banner> : null}
      <Loaded query={pathways} label="Loading pathways">
        {(rows) => (rows.length === 0 ? <None /> : <List rows={rows} />)}
      </Loaded>
    </Page>
  )
}

function None() {
  return (
    <div className="empty">
      <p>There is no pathway yet. Until there is one, every visit is booked by itself or as a series.</p>
    </div>
  )
}

function List({ rows }: { rows: Pathway[] }) {
  const names = useNames()
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id} className="rows__row">
          <div className="stack stack--tight">
            <h2 className="rows__title">{row.name}</h2>
            <Lines lines={pathwayLines(row.steps, names)} />
          </div>
          <ButtonLink size="small" to={paths.adminPathway(row.id)}>
            Change<span className="hidden-visually"> {row.name}</span>
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
