import { useId, type FormEvent } from 'react'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { useFaultyFocus } from '../../ui/use-faulty-focus.ts'
import { useFields } from '../../ui/use-fields.ts'
import type { Resource } from './resource-queries.ts'

export type ResourceWish = Pick<Resource, 'name' | 'kind' | 'pool' | 'locationId'>

type Props = {
  row: Resource | null
  locationId: string
  /** Those there are, to choose from instead of typing one a little differently. */
  pools: string[]
  saving: boolean
  error: unknown
  onSave: (wish: ResourceWish) => void
}

export function ResourceForm({ row, locationId, pools, saving, error, onSave }: Props) {
  const id = useId()
  const form = useFaultyFocus(error)
  const { values, field } = useFields(
    { name: row?.name ?? '', kind: row?.kind ?? 'room', pool: row?.pool ?? '' },
    error,
  )
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const { name, kind, pool } = values
    onSave({ name, kind, pool: pool.trim() || null, locationId: row?.locationId ?? locationId })
  }
  return (
    <form ref={form} className="form" onSubmit={onSubmit}>
      <TextField label="Name" required maxLength={200} placeholder="Treatment room 2" {...field('name')} />
      <TextField
        label="What it is"
        required
        maxLength={60}
        hint="In your own words: room, ultrasound, laser."
        {...field('kind')}
      />
      <TextField
        label="Pool"
        optional
        maxLength={60}
        list={id}
        hint="Those of one pool at one location stand in for each other: a visit takes whichever is free."
        {...field('pool')}
      />
      <datalist id={id}>
        {pools.map((pool) => (
          <option key={pool} value={pool} />
        ))}
      </datalist>
      {error ? <Failure error={error} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={saving}>
          {row ? 'Save changes' : 'Add it'}
        </Button>
      </div>
    </form>
  )
}
