import { browserZone, todayIn } from '../../app/time.ts'
import { Select, TextField } from '../../ui/field.tsx'
import { everyWeeksText, sentence, type Weekly } from './weekly-words.ts'

type Weeks = Pick<Weekly, 'validFrom' | 'validTo' | 'everyWeeks' | 'anchorDate'>

/** The weeks of a window: from when until when, and whether every week or every second, third … */
export function WeeklyDetails({ row, onChange }: { row: Weeks; onChange: (change: Weeks) => void }) {
  const every = row.everyWeeks ?? 1
  const rhythms = [...new Set([1, 2, 3, 4, every])].toSorted((one, other) => one - other)
  return (
    <div className="form__row">
      <TextField
        label="First day"
        optional
        type="date"
        value={row.validFrom ?? ''}
        max={row.validTo}
        onChange={({ target }) => onChange({ validFrom: target.value || undefined })}
      />
      <TextField
        label="Last day"
        optional
        type="date"
        value={row.validTo ?? ''}
        min={row.validFrom}
        onChange={({ target }) => onChange({ validTo: target.value || undefined })}
      />
      <Select
        label="How often"
        value={String(every)}
        options={rhythms.map((count) => ({ value: String(count), name: sentence(everyWeeksText(count)) }))}
        onChange={({ target }) => {
          const everyWeeks = Number(target.value)
          onChange(
            everyWeeks === 1
              ? { everyWeeks: undefined, anchorDate: undefined }
              : { everyWeeks, anchorDate: row.anchorDate ?? todayIn(browserZone()) },
          )
        }}
      />
      {every > 1 ? (
        <TextField
          label="In the week of"
          type="date"
          required
          hint="Any day of a week in which it is so; the others are counted from there."
          value={row.anchorDate ?? ''}
          onChange={({ target }) => onChange({ anchorDate: target.value || undefined })}
        />
      ) : null}
    </div>
  )
}

/** A field that has no value is left out, so that two rows that say the same are the same. */
export function withField<Row extends object>(row: Row, change: { [K in keyof Row]?: Row[K] | undefined }): Row {
  const next: Row = { ...row, ...change }
  for (const name of Object.keys(change) as (keyof Row)[]) if (next[name] === undefined) delete next[name]
  return next
}

/** What keeps the weeks of a window from being sent, in words. */
export function weeksFault({ validFrom, validTo, everyWeeks = 1, anchorDate }: Weeks): string | undefined {
  if (everyWeeks > 1 && !anchorDate) return 'Please say in which week it begins to alternate.'
  return validFrom && validTo && validTo < validFrom ? 'The last day can’t be before the first.' : undefined
}
