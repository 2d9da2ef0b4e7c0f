import { useState, type FormEvent } from 'react'
import { Link, useParams } from 'react-router'
import { api, read } from '../../../api/client.ts'
import { paths } from '../../../app/paths.ts'
import { dayHere } from '../../../app/time.ts'
import { Banner, Failure } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { CopyText } from '../../../ui/copy-text.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useFaultyFocus } from '../../../ui/use-faulty-focus.ts'
import { useFields } from '../../../ui/use-fields.ts'
import { useProvenChange } from '../proven-change.ts'
import { AppFields } from './app-fields.tsx'
import { bodyFrom, textsOf, type ClientBody } from './app-form.ts'
import { clientsKey, useApiClient, type ApiClient } from './apps-queries.ts'
import { EndSection } from './end-section.tsx'
import { GrantsSection } from './grants-section.tsx'
import { actsAsItself, asksPeople, kindName, proofWords } from './kind.ts'
import { apart } from './scope-model.ts'
import { ScopesField } from './scopes-field.tsx'
import { SecretsSection } from './secrets-section.tsx'

/** One app or system: what it is, what it may, its secrets, who let it in, and the end of it. */
export function AppPage() {
  const { id = '' } = useParams()
  const client = useApiClient(id)
  const title = client.data?.name ?? 'App or system'
  return (
    <Page
      title={title}
      tab={title}
      lead={client.data ? <Lead client={client.data} /> : <Link to={paths.adminApps()}>All apps and systems</Link>}
      key={id}
    >
      <Loaded query={client} label="Loading this app">
        {(found) => (
          <>
            <section className="card stack" aria-labelledby="who">
              <h2 id="who">How it signs in</h2>
              <p>{proofWords[found.authentication]}.</p>
              <CopyText label="Client id" value={found.id} />
            </section>
            {found.authentication === 'secret' ? <SecretsSection client={found} /> : null}
            <DetailsSection client={found} />
            {asksPeople(found.grantTypes) ? <GrantsSection clientId={found.id} /> : null}
            <EndSection client={found} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Lead({ client: { grantTypes, createdAt, lastUsedAt } }: { client: ApiClient }) {
  return (
    <>
      {kindName(grantTypes)}, let in on {dayHere(createdAt)},{' '}
      {lastUsedAt ? `last used ${dayHere(lastUsedAt)}` : 'not used yet'}.{' '}
      <Link to={paths.adminApps()}>All apps and systems</Link>
    </>
  )
}

function DetailsSection({ client }: { client: ApiClient }) {
  const save = useProvenChange(
    (body: ClientBody) =>
      read(
        api.PATCH('/api/v1/api-clients/{id}', {
          params: { path: { id: client.id }, header: { 'if-match': `"${client.version}"` } },
          body,
        }),
      ),
    [clientsKey],
  )
  return (
    <section className="card stack" aria-labelledby="details">
      <h2 id="details">What it is and may do</h2>
      {save.isSuccess ? (
        <Banner tone="good">Saved. Who had let it in to more is asked again when it wants that.</Banner>
      ) : null}
      <DetailsForm
        key={client.version}
        client={client}
        saving={save.isPending}
        failure={save.failure}
        onSave={save.mutate}
      />
    </section>
  )
}

function DetailsForm({
  client,
  saving,
  failure,
  onSave,
}: {
  client: ApiClient
  saving: boolean
  failure: unknown
  onSave: (body: ClientBody) => void
}) {
  const form = useFaultyFocus(failure)
  const { values, field } = useFields(textsOf(client), failure)
  const [ticks, setTicks] = useState(() => apart(client.scopes))
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (ticks.length > 0) onSave(bodyFrom(values, ticks, client))
  }
  return (
    <form ref={form} className="form form--loose" onSubmit={onSubmit}>
      <AppFields settled={client} texts={values} field={field} />
      <ScopesField
        people={asksPeople(client.grantTypes)}
        itself={actsAsItself(client.grantTypes)}
        ticks={ticks}
        onChange={setTicks}
        error={ticks.length === 0 ? 'Please tick at least one thing. To let it in no more, see below.' : undefined}
      />
      {failure ? <Failure error={failure} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={saving}>
          Save changes
        </Button>
      </div>
    </form>
  )
}
