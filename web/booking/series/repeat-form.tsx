import { useState, type FormEvent } from 'react'
import { addDays, daysFrom, longWeekday, shortWeekday, weekdayOf, type Day } from '../../app/time.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Choices, Select, TextField } from '../../ui/field.tsx'
import { isWeekly, recurrenceOf, rhythmsFrom, ruleFor, type RepeatRule } from './repeat-rule.ts'

/** As the server has it: more than that is planned again with what was learnt. */
const MOST_VISITS = 60
const MOST_DAYS = 366
const A_MONDAY = '2024-01-01'
const weekdays = daysFrom(A_MONDAY, 7).map((day) => ({ value: String(weekdayOf(day)), name: shortWeekday(day) }))

type Props = { first: Day; isPending: boolean; error: unknown; onAsk: (recurrence: string) => void }

/** How often, on which days, and until when. What a rule may say is the server's to judge. */
export function RepeatForm({ first, isPending, error, onAsk }: Props) {
  const [rule, setRule] = useState(() => ruleFor(first))
  const change = (part: Partial<RepeatRule>) => setRule({ ...rule, ...part })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onAsk(recurrenceOf(rule, first))
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      <Select
        label="How often?"
        value={rule.rhythm}
        options={rhythmsFrom(first)}
        onChange={({ target }) =>
          change({ rhythm: rhythmsFrom(first).find(({ value }) => value === target.value)?.value ?? 'week' })
        }
      />
      {isWeekly(rule) ? (
        <Choices
          legend={`On which days? The first visit is on a ${longWeekday(first)}.`}
          many
          compact
          options={weekdays}
          chosen={rule.weekdays.map(String)}
          onChange={(chosen) => change({ weekdays: chosen.map(Number) })}
          error={rule.weekdays.length === 0 ? 'Please choose at least one day.' : undefined}
        />
      ) : null}
      <Choices
        legend="Until when?"
        compact
        options={[
          { value: 'count', name: 'So many visits' },
          { value: 'date', name: 'Until a date' },
        ]}
        chosen={[rule.ends]}
        onChange={([ends]) => change({ ends: ends === 'date' ? 'date' : 'count' })}
      />
      {rule.ends === 'count' ? (
        <TextField
          label="How many visits?"
          type="number"
          inputMode="numeric"
          required
          min={2}
          max={MOST_VISITS}
          value={rule.count}
          hint={`The first one counts. ${MOST_VISITS} at most, all within a year.`}
          onChange={({ target }) => change({ count: target.value })}
        />
      ) : (
        <TextField
          label="Last day"
          type="date"
          required
          min={first}
          max={addDays(first, MOST_DAYS)}
          value={rule.until}
          hint="The last visit is on this day or before it; within a year."
          onChange={({ target }) => change({ until: target.value })}
        />
      )}
      {error ? <Failure error={error} /> : null}
      <div>
        <Button
          type="submit"
          look="main"
          isPending={isPending}
          isDisabled={isWeekly(rule) && rule.weekdays.length === 0}
        >
          Show the visits
        </Button>
      </div>
    </form>
  )
}
