import { useState } from 'react'
import { api, send } from '../../../api/client.ts'
import { paths } from '../../../app/paths.ts'
import { useSaid } from '../../../app/said.ts'
import { dayHere } from '../../../app/time.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { CopyText } from '../../../ui/copy-text.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { SureDialog } from '../../../ui/sure-dialog.tsx'
import { useProvenChange } from '../proven-change.ts'
import { ChangeProviderDialog } from './change-provider-dialog.tsx'
import { providersKey, useProviders, type Provider } from './rules-queries.ts'

/** Who else vouches for people: hospitals, companies and others that speak OpenID Connect. */
export function ProvidersSection() {
  const providers = useProviders()
  const said = useSaid()
  const [changing, setChanging] = useState<Provider>()
  const [removing, setRemoving] = useState<Provider>()
  return (
    <section className="card stack" aria-labelledby="providers">
      <h2 id="providers">Other providers</h2>
      <p className="soft">
        People may sign in with an account they have elsewhere, such as at their hospital, if that place speaks OpenID
        Connect. Each gets a button on the sign-in page.
      </p>
      {said ? <Banner tone="good">{said}</Banner> : null}
      <Loaded query={providers} label="Loading providers" bars={1}>
        {(rows) =>
          rows.length === 0 ? (
            <p>None yet.</p>
          ) : (
            <ul className="stack">
              {rows.map((row) => (
                <li key={row.id} className="provider stack stack--tight">
                  <Facts row={row} />
                  <div className="row">
                    <Button size="small" onPress={() => setChanging(row)}>
                      Change<span className="hidden-visually"> {row.label}</span>
                    </Button>
                    <Button size="small" look="quiet" onPress={() => setRemoving(row)}>
                      Remove…<span className="hidden-visually"> {row.label}</span>
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <div className="row">
        <ButtonLink to={paths.adminNewProvider()}>
          <Icon name="plus" size={18} /> Add a provider
        </ButtonLink>
      </div>
      {changing ? <ChangeProviderDialog provider={changing} onClose={() => setChanging(undefined)} /> : null}
      {removing ? <RemoveDialog provider={removing} onClose={() => setRemoving(undefined)} /> : null}
    </section>
  )
}

function Facts({ row }: { row: Provider }) {
  return (
    <>
      <h3>{row.label}</h3>
      <p className="soft small breakable">
        {row.issuer}, known there as {row.clientId}, since {dayHere(row.createdAt)}
      </p>
      <p className="row">
        {row.opensAccounts ? <Badge tone="info">Opens accounts</Badge> : <Badge>Linked accounts only</Badge>}
        {row.provesTwoFactors ? <Badge tone="info">Trusted for second factors</Badge> : null}
        {row.hasClientSecret ? null : <Badge>Without a secret</Badge>}
      </p>
      <CopyText label="Redirect address, to be entered there" value={row.redirectUri} />
    </>
  )
}

function RemoveDialog({ provider, onClose }: { provider: Provider; onClose: () => void }) {
  const remove = useProvenChange(
    () => send(api.DELETE('/api/v1/openid-providers/{id}', { params: { path: { id: provider.id } } })),
    [providersKey],
  )
  return (
    <SureDialog
      title={`Remove ${provider.label}?`}
      wayOut="Keep it"
      deed="Remove"
      failure={remove.failure}
      isPending={remove.isPending}
      onSure={() => remove.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      Nobody can sign in through it any more. Accounts stay; whoever had no other way in can have a link sent to their
      address. Links to it are not kept: if you add it again, everybody links anew.
    </SureDialog>
  )
}
