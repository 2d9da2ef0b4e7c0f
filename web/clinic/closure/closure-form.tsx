import type { FormEvent } from 'react'
import { useShownPreview } from '../../scheduling/preview/shown-preview.tsx'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import { useFaultyFocus } from '../../ui/use-faulty-focus.ts'
import { useFields } from '../../ui/use-fields.ts'
import { useLocations } from '../clinic-queries.ts'

export type NewClosure = { locationId: string | null; from: string; to: string; reason: string }

type Props = { saving: boolean; error: unknown; onSave: (closure: NewClosure) => void }

/** Which days, where, and why; says whom it would hit before anything is closed. */
export function ClosureForm({ saving, error, onSave }: Props) {
  const locations = useLocations()
  const form = useFaultyFocus(error)
  const { values, field } = useFields({ locationId: '', from: '', to: '', reason: '' }, error)
  const { locationId, from, reason } = values
  const to = values.to || from
  const preview = useShownPreview(
    from && from <= to ? { closure: { ...(locationId && { locationId }), from, to } } : undefined,
    'On these days',
  )
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSave({ locationId: locationId || null, from, to, reason })
  }
  return (
    <form ref={form} className="form" onSubmit={onSubmit}>
      <div className="form__row">
        <TextField label="First day" type="date" required {...field('from')} />
        <TextField label="Last day" type="date" min={values.from} hint="Empty for one day." {...field('to')} />
        <Select
          label="Location"
          all="Every location"
          options={(locations.data ?? []).map(({ id, name }) => ({ value: id, name }))}
          {...field('locationId')}
        />
        <TextField label="Reason" required maxLength={200} placeholder="Team training" {...field('reason')} />
      </div>
      {preview.shown}
      {error ? <Failure error={error} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={saving || preview.isLooking}>
          {preview.isHitting ? 'Close these days all the same' : 'Close these days'}
        </Button>
      </div>
    </form>
  )
}
