import { useId } from 'react'
import type { Location } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { stillChosen } from '../part/still-chosen.ts'
import { WEEKDAYS } from '../weekly/weekly-words.ts'
import { WindowMore } from './window-more.tsx'
import { copied, endOf, shownEnd, withWindow, type Window } from './week.ts'

type Props = {
  doctorId: string
  windows: Window[]
  places: Location[]
  faults: Map<string, string>
  onChange: (windows: Window[]) => void
}

const WORKDAYS = [1, 2, 3, 4, 5]

/** Rows by weekday, plain time inputs in reading order: Tab walks through the week, arrow keys turn the hours. */
export function WeekEditor({ doctorId, windows, places, faults, onChange }: Props) {
  const first = places[0]?.id
  if (!first) return <p>Add a location first; hours need a place.</p>
  return (
    <div className="week">
      {WEEKDAYS.map((name, index) => {
        const weekday = index + 1
        const own = windows.filter((one) => one.weekday === weekday)
        return (
          <fieldset className="week__day" key={name}>
            <legend className="week__name">{name}</legend>
            <div className="week__windows">
              {own.length === 0 ? <p className="soft">Not working</p> : null}
              {own.map((window, position) => (
                <WindowRow
                  key={window.key}
                  doctorId={doctorId}
                  window={window}
                  label={own.length > 1 ? `${name} ${position + 1}` : name}
                  places={places}
                  fault={faults.get(window.key)}
                  onChange={(changed) => onChange(windows.map((one) => (one.key === window.key ? changed : one)))}
                  onRemove={() => onChange(windows.filter((one) => one.key !== window.key))}
                />
              ))}
            </div>
            <div className="week__tools">
              <Button size="small" look="quiet" onPress={() => onChange(withWindow(windows, weekday, first))}>
                <Icon name="plus" size={16} /> Add hours<span className="hidden-visually"> on {name}</span>
              </Button>
              {weekday === 1 && own.length > 0 ? (
                <Button size="small" look="quiet" onPress={() => onChange(copied(windows, 1, WORKDAYS.slice(1)))}>
                  Copy to Tue–Fri
                </Button>
              ) : null}
            </div>
          </fieldset>
        )
      })}
    </div>
  )
}

type RowProps = {
  doctorId: string
  window: Window
  label: string
  places: Location[]
  fault: string | undefined
  onChange: (window: Window) => void
  onRemove: () => void
}

function WindowRow({ doctorId, window, label, places, fault, onChange, onRemove }: RowProps) {
  const id = useId()
  const time = {
    type: 'time',
    className: 'field__input week__time',
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': fault ? id : undefined,
  } as const
  return (
    <div className="week__window">
      <input
        {...time}
        aria-label={`${label}, from`}
        value={window.from}
        onChange={({ target }) => onChange({ ...window, from: target.value })}
      />
      <span aria-hidden="true">–</span>
      <input
        {...time}
        aria-label={`${label}, to`}
        value={shownEnd(window.to)}
        onChange={({ target }) => onChange({ ...window, to: endOf(target.value) })}
      />
      <select
        className="field__input week__place"
        aria-label={`${label}, location`}
        value={window.locationId}
        onChange={({ target }) => onChange({ ...window, locationId: target.value })}
      >
        {stillChosen(
          places.map(({ id: value, name }) => ({ value, name })),
          window.locationId,
        ).map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <span className="week__remove">
        <Button
          size="small"
          look="quiet"
          aria-label={`Remove ${label}, ${window.from} to ${window.to}`}
          onPress={onRemove}
        >
          <Icon name="close" size={18} />
        </Button>
      </span>
      <WindowMore doctorId={doctorId} window={window} label={label} onChange={onChange} />
      {fault ? (
        <p className="field__error week__note" id={id}>
          {fault}
        </p>
      ) : null}
    </div>
  )
}
