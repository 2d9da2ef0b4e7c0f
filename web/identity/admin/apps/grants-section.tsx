import { api, send } from '../../../api/client.ts'
import { dayHere } from '../../../app/time.ts'
import { Failure } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useProvenChange } from '../proven-change.ts'
import { grantsKey, useGrants, type Grant } from './apps-queries.ts'

/** Who let the app in, to what, and ending one of these for somebody who asks for it. */
export function GrantsSection({ clientId }: { clientId: string }) {
  const grants = useGrants(clientId)
  const end = useProvenChange(
    ({ id }: Grant) =>
      send(
        api.DELETE('/api/v1/api-clients/{id}/grants/{grantId}', { params: { path: { id: clientId, grantId: id } } }),
      ),
    [grantsKey(clientId)],
  )
  return (
    <section className="stack" aria-labelledby="grants">
      <h2 id="grants">Who let it in</h2>
      <Loaded query={grants} label="Loading who let it in" bars={1}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="soft">Nobody yet. People decide for themselves, and can take it back in their account.</p>
          ) : (
            <ul className="rows">
              {rows.map((row) => (
                <li key={row.id} className="rows__row rows__row--wraps">
                  <div>
                    <h3 className="rows__title">{row.name}</h3>
                    <p className="small">{row.scopes.map(({ words }) => words).join('; ')}</p>
                    <p className="soft small">
                      Since {dayHere(row.grantedAt)}, last used {dayHere(row.lastUsedAt)}; ends {dayHere(row.expiresAt)}
                    </p>
                  </div>
                  <Button
                    size="small"
                    isPending={end.isPending && end.variables.id === row.id}
                    onPress={() => end.mutate(row)}
                  >
                    End<span className="hidden-visually"> what {row.name} granted</span>
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {end.failure ? <Failure error={end.failure} /> : null}
    </section>
  )
}
