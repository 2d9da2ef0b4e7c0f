import { useState, type FormEvent } from 'react'
import { api, read } from '../../../api/client.ts'
import { Failure } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/field.tsx'
import { useFaultyFocus } from '../../../ui/use-faulty-focus.ts'
import { useFields } from '../../../ui/use-fields.ts'
import { useProvenChange } from '../proven-change.ts'
import { ProviderTrust } from './provider-trust.tsx'
import { providersKey, type Provider } from './rules-queries.ts'

/** Label, secret and trust. Issuer and client id make a provider what it is: another one is added beside it. */
export function ChangeProviderDialog({ provider, onClose }: { provider: Provider; onClose: () => void }) {
  const { label, opensAccounts, provesTwoFactors } = provider
  const [trust, setTrust] = useState({ opensAccounts, provesTwoFactors })
  const save = useProvenChange(
    (body: { label: string; clientSecret?: string; opensAccounts: boolean; provesTwoFactors: boolean }) =>
      read(api.PATCH('/api/v1/openid-providers/{id}', { params: { path: { id: provider.id } }, body })),
    [providersKey],
  )
  const form = useFaultyFocus(save.failure)
  const { values, field } = useFields({ label, clientSecret: '' }, save.failure)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const secret = values.clientSecret ? { clientSecret: values.clientSecret } : {}
    save.mutate({ label: values.label, ...secret, ...trust }, { onSuccess: onClose })
  }
  return (
    <Dialog title={provider.label} onClose={onClose}>
      <form ref={form} className="form" onSubmit={onSubmit}>
        <TextField label="On the button" required maxLength={60} {...field('label')} />
        <TextField
          label="New client secret"
          optional
          type="password"
          autoComplete="off"
          hint="Leave it empty to keep the present one."
          {...field('clientSecret')}
        />
        <ProviderTrust trust={trust} onChange={setTrust} />
        {save.failure ? <Failure error={save.failure} /> : null}
        <div className="dialog__actions">
          <Button look="quiet" onPress={onClose}>
            Back
          </Button>
          <Button type="submit" look="main" isPending={save.isPending}>
            Save changes
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
