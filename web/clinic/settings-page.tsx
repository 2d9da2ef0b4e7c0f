import { useState, type FormEvent } from 'react'
import { api, read } from '../api/client.ts'
import type { AnswerOf } from '../api/types.ts'
import { useProvenChange } from '../identity/admin/proven-change.ts'
import { Banner, Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Choices, Select, TextField } from '../ui/field.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { useFaultyFocus } from '../ui/use-faulty-focus.ts'
import { useFields } from '../ui/use-fields.ts'
import { useClinic } from './clinic-queries.ts'

type Clinic = AnswerOf<'/api/v1/clinic', 'get'>
type Change = Pick<Clinic, 'name' | 'email' | 'phone' | 'timeZone' | 'requireVerifiedEmail'>

/** How the clinic presents itself, and what it asks of whoever books. */
export function SettingsPage() {
  const clinic = useClinic()
  const save = useProvenChange(
    ({ version, ...body }: Change & { version: number }) =>
      read(api.PATCH('/api/v1/clinic', { params: { header: { 'if-match': `"${version}"` } }, body })),
    [['clinic']],
  )
  return (
    <Page
      narrow
      title="Clinic settings"
      tab="Clinic settings"
      lead="What patients see of the clinic in every page and letter, and what you ask of them."
    >
      {save.isSuccess ? <Banner tone="good">The settings are saved.</Banner> : null}
      <Loaded query={clinic} label="Loading the settings" bars={2}>
        {(found) => (
          <SettingsForm
            key={found.version}
            clinic={found}
            saving={save.isPending}
            failure={save.failure}
            onSave={(change) => save.mutate({ ...change, version: found.version })}
          />
        )}
      </Loaded>
    </Page>
  )
}

function SettingsForm({
  clinic,
  saving,
  failure,
  onSave,
}: {
  clinic: Clinic
  saving: boolean
  failure: unknown
  onSave: (change: Change) => void
}) {
  const form = useFaultyFocus(failure)
  const { values, field } = useFields(
    { name: clinic.name, email: clinic.email ?? '', phone: clinic.phone ?? '', timeZone: clinic.timeZone },
    failure,
  )
  const [requireVerifiedEmail, setRequireVerifiedEmail] = useState(clinic.requireVerifiedEmail)
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), values.timeZone, 'UTC'])].toSorted()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const { name, email, phone, timeZone } = values
    onSave({ name, timeZone, email: email.trim() || null, phone: phone.trim() || null, requireVerifiedEmail })
  }
  return (
    <form ref={form} className="card form" onSubmit={onSubmit}>
      <TextField label="Name" required maxLength={200} {...field('name')} />
      <TextField label="E-mail" type="email" optional hint="Answers to letters go there." {...field('email')} />
      <TextField
        label="Telephone"
        type="tel"
        optional
        placeholder="+49 30 1234567"
        hint="Stands in every letter."
        {...field('phone')}
      />
      <Select
        label="Time zone of the office"
        hint="Visits follow the clock of their location; this is for everything else."
        options={zones.map((value) => ({ value, name: value.replaceAll('_', ' ') }))}
        {...field('timeZone')}
      />
      <Choices
        legend="Before the first booking"
        many
        options={[
          {
            value: 'verified',
            name: 'Patients confirm their e-mail address',
            more: 'Keeps out made-up addresses. Costs a look into the mailbox once; the desk books for anybody as before.',
          },
        ]}
        chosen={requireVerifiedEmail ? ['verified'] : []}
        onChange={(chosen) => setRequireVerifiedEmail(chosen.includes('verified'))}
      />
      {failure ? <Failure error={failure} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={saving}>
          Save settings
        </Button>
      </div>
    </form>
  )
}
