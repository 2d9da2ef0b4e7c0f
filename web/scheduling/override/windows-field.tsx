import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { freshKey } from '../part/part.ts'

/** Hours of one day as they are typed. */
export type TypedWindow = { key: string; from: string; to: string }

export const morning = (): TypedWindow => ({ key: freshKey(), from: '08:00', to: '12:00' })
const afternoon = (): TypedWindow => ({ key: freshKey(), from: '13:00', to: '17:00' })

type Props = {
  windows: TypedWindow[]
  onChange: (windows: TypedWindow[]) => void
  /** What was refused, by the place of a window. */
  faults: (index: number) => string | undefined
}

/** The stretches of a day, one in the usual case. */
export function WindowsField({ windows, onChange, faults }: Props) {
  const change = (key: string, changed: Partial<TypedWindow>) =>
    onChange(windows.map((one) => (one.key === key ? { ...one, ...changed } : one)))
  const nth = (index: number) => (windows.length > 1 ? ` (${index + 1})` : '')
  return (
    <>
      {windows.map(({ key, from, to }, index) => (
        <div key={key} className="form__row">
          <TextField
            label={`From${nth(index)}`}
            type="time"
            required
            value={from}
            error={faults(index)}
            onChange={({ target }) => change(key, { from: target.value })}
          />
          <TextField
            label={`To${nth(index)}`}
            type="time"
            required
            value={to}
            onChange={({ target }) => change(key, { to: target.value })}
          />
        </div>
      ))}
      <div className="row">
        <Button size="small" look="quiet" onPress={() => onChange([...windows, afternoon()])}>
          Add hours after a pause
        </Button>
        {windows.length > 1 ? (
          <Button size="small" look="quiet" onPress={() => onChange(windows.slice(0, -1))}>
            Remove the last hours
          </Button>
        ) : null}
      </div>
    </>
  )
}
