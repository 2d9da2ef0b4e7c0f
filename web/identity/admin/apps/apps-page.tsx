import { Link } from 'react-router'
import { paths } from '../../../app/paths.ts'
import { useSaid } from '../../../app/said.ts'
import { dayHere } from '../../../app/time.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useApiClients, type ApiClient } from './apps-queries.ts'
import { kindName, proofWords } from './kind.ts'

/** Other software that the clinic lets in: apps that act for people, and systems that act as themselves. */
export function AppsPage() {
  const clients = useApiClients()
  const said = useSaid()
  return (
    <Page
      title="Apps and systems"
      tab="Apps and systems"
      lead="Other software that works with this clinic’s data. Nothing gets in that isn’t on this list."
    >
      {said ? <Banner tone="good">{said}</Banner> : null}
      <div>
        <ButtonLink to={paths.adminNewApp()} look="main">
          <Icon name="plus" size={18} /> Let one in
        </ButtonLink>
      </div>
      <Loaded query={clients} label="Loading apps and systems" bars={2}>
        {(rows) =>
          rows.length === 0 ? (
            <div className="empty">
              <p>
                None yet. A practice system that fetches the day’s visits, or an app in which patients book, would stand
                here.
              </p>
              <a href={paths.apiDocs()}>What software can do here</a>
            </div>
          ) : (
            <ul className="rows">
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}

function Row({ row }: { row: ApiClient }) {
  return (
    <li className="rows__row rows__row--wraps">
      <div>
        <h2 className="rows__title">
          <Link to={paths.adminApp(row.id)}>{row.name}</Link>
        </h2>
        <p className="soft small">{proofWords[row.authentication]}</p>
      </div>
      <p className="row small">
        <span className="soft">{row.lastUsedAt ? `Last used ${dayHere(row.lastUsedAt)}` : 'Not used yet'}</span>
        <Badge tone="info">{kindName(row.grantTypes)}</Badge>
      </p>
    </li>
  )
}
