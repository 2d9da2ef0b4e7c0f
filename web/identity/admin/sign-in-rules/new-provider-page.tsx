import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { api, read } from '../../../api/client.ts'
import { paths } from '../../../app/paths.ts'
import type { Said } from '../../../app/said.ts'
import { Failure } from '../../../ui/banner.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { useFaultyFocus } from '../../../ui/use-faulty-focus.ts'
import { useFields } from '../../../ui/use-fields.ts'
import { useProvenChange } from '../proven-change.ts'
import { ProviderTrust, type Trust } from './provider-trust.tsx'
import { providersKey } from './rules-queries.ts'

type Wish = Trust & { issuer: string; clientId: string; clientSecret?: string; label: string }

/** Lets a provider vouch for people. It is called at once, so that a typing error shows here and not to the first patient. */
export function NewProviderPage() {
  const navigate = useNavigate()
  const [trust, setTrust] = useState<Trust>({ opensAccounts: false, provesTwoFactors: false })
  const add = useProvenChange((body: Wish) => read(api.POST('/api/v1/openid-providers', { body })), [providersKey])
  const form = useFaultyFocus(add.failure)
  const { values, field } = useFields({ label: '', issuer: '', clientId: '', clientSecret: '' }, add.failure)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const { label, issuer, clientId, clientSecret } = values
    add.mutate(
      { label, issuer: issuer.trim(), clientId, ...(clientSecret && { clientSecret }), ...trust },
      {
        onSuccess: (added) =>
          void navigate(paths.adminSignInRules(), {
            state: {
              said: `${added.label} is added. Last step: enter the address below at the provider, exactly as it stands.`,
            } satisfies Said,
          }),
      },
    )
  }
  return (
    <Page
      narrow
      title="Add a provider"
      tab="Add a provider"
      lead="Register a web application there first; it gives you a client id and a secret. Once added, you get the redirect address to enter there."
    >
      <form ref={form} className="card form" onSubmit={onSubmit}>
        <TextField
          label="On the button"
          required
          maxLength={60}
          hint="“Sign in with …”: its name as people know it."
          {...field('label')}
        />
        <TextField
          label="Its address (issuer)"
          type="url"
          required
          placeholder="https://id.hospital.example"
          hint="With https, at a public address. What stands before /.well-known/openid-configuration."
          {...field('issuer')}
        />
        <TextField label="Client id" required autoComplete="off" {...field('clientId')} />
        <TextField
          label="Client secret"
          optional
          type="password"
          autoComplete="off"
          hint="Kept encrypted and not shown again."
          {...field('clientSecret')}
        />
        <ProviderTrust trust={trust} onChange={setTrust} />
        {add.failure ? <Failure error={add.failure} /> : null}
        <div className="form__actions">
          <Button type="submit" look="main" isPending={add.isPending}>
            Ask it and add it
          </Button>
          <ButtonLink to={paths.adminSignInRules()} look="quiet">
            Back
          </ButtonLink>
        </div>
      </form>
    </Page>
  )
}
