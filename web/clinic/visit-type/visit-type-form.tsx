import { useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { fieldErrors } from '../../api/problem-text.ts'
import type { VisitType } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { useFaultyFocus } from '../../ui/use-faulty-focus.ts'
import { useFields } from '../../ui/use-fields.ts'
import { depositFault } from './deposit-draft.ts'
import { DepositField } from './deposit-field.tsx'
import { NeededThings } from './needed-things.tsx'
import { RuleGroup } from './rule-group.tsx'
import { chosenOf, rulesOf, textsOf, type Chosen, type Texts, type VisitTypeRules } from './visit-type-draft.ts'
import { depositText, minutesText, poolCounts, whoTexts } from './visit-type-words.ts'
import { WhoMayCome } from './who-may-come.tsx'

type Props = { row: VisitType | null; saving: boolean; error: unknown; onSave: (rules: VisitTypeRules) => void }

/** What every visit needs first, the other rules in groups below it that say how they stand. */
export function VisitTypeForm({ row, saving, error, onSave }: Props) {
  // Another object each time, so that the focus goes there again.
  const [misread, setMisread] = useState<object>()
  const form = useFaultyFocus(misread ?? error)
  const { values, field } = useFields(textsOf(row), error)
  const [chosen, setChosen] = useState(() => chosenOf(row))
  const choose = (change: Partial<Chosen>) => setChosen({ ...chosen, ...change })
  const number = (name: keyof Texts) =>
    ({ type: 'number', inputMode: 'numeric', min: 0, required: true, ...field(name) }) as const
  const said = fieldErrors(error)
  const refused = Object.keys(said).map((name) => name.split('.')[0] ?? '')
  const isFaulty = (...names: string[]) => names.some((name) => refused.includes(name))
  const rules = rulesOf(values, chosen)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const canBeRead = depositFault(values) === undefined
    setMisread(canBeRead ? undefined : {})
    if (canBeRead) onSave(rules)
  }
  return (
    <form ref={form} className="form" onSubmit={onSubmit}>
      <TextField label="Name" required {...field('name')} />
      <TextArea label="What patients should know" optional rows={2} {...field('description')} />
      <div className="form__row">
        <TextField label="Length in minutes" {...number('durationMinutes')} min={1} />
        <TextField
          label="Notice in minutes"
          {...number('minNoticeMinutes')}
          hint={`The least time between booking and visit: ${minutesText(rules.minNoticeMinutes)}.`}
        />
        <TextField label="Days ahead" {...number('horizonDays')} hint="How far ahead it can be booked." />
      </div>
      <RuleGroup
        title="Starts and time around it"
        now={startsText(rules)}
        isFaulty={isFaulty('gridMinutes', 'gridOffsetMinutes', 'bufferBeforeMinutes', 'bufferAfterMinutes')}
      >
        <div className="form__row">
          <TextField
            label="A start every … minutes"
            {...number('gridMinutes')}
            required={false}
            min={1}
            hint="Counted from the full hour. Empty: as long as the visit."
          />
          <TextField
            label="First start, minutes past the hour"
            {...number('gridOffsetMinutes')}
            hint="10 with a start every 20: at :10, :30 and :50."
          />
          <TextField
            label="Minutes kept free before"
            {...number('bufferBeforeMinutes')}
            hint="To prepare; patients don’t see it."
          />
          <TextField
            label="Minutes kept free after"
            {...number('bufferAfterMinutes')}
            hint="To tidy up; patients don’t see it."
          />
        </div>
      </RuleGroup>
      <RuleGroup
        title="How early and how late"
        now={aheadText(rules)}
        isFaulty={isFaulty('noticeOnWeekdaysOnly', 'horizonOnWeekdaysOnly', 'lastDate')}
      >
        <Check
          label="Saturdays and Sundays are no notice"
          more="With a day of notice, Monday is booked on Friday at the latest."
          checked={chosen.noticeOnWeekdaysOnly}
          onChange={(noticeOnWeekdaysOnly) => choose({ noticeOnWeekdaysOnly })}
        />
        <Check
          label="Only weekdays count as days ahead"
          more="5 days ahead are then a week."
          checked={chosen.horizonOnWeekdaysOnly}
          onChange={(horizonOnWeekdaysOnly) => choose({ horizonOnWeekdaysOnly })}
        />
        <TextField
          label="Last date"
          optional
          type="date"
          hint="The last day on which it can take place, for what ends, such as a campaign."
          {...field('lastDate')}
        />
      </RuleGroup>
      <RuleGroup
        title="Who may come"
        now={whoTexts(rules).join(', ') || 'everybody'}
        isFaulty={isFaulty('forPatients', 'knownTo', 'minAgeYears', 'maxAgeYears')}
      >
        <WhoMayCome chosen={chosen} choose={choose} least={number('minAgeYears')} most={number('maxAgeYears')} />
      </RuleGroup>
      <RuleGroup
        title="Rooms and equipment"
        now={thingsText(rules)}
        isFaulty={isFaulty('resourceIds', 'resourcePools')}
      >
        <NeededThings chosen={chosen} choose={choose} />
      </RuleGroup>
      <RuleGroup
        title="Seats, approval and deposit"
        now={seatsText(rules)}
        isFaulty={misread !== undefined || isFaulty('capacity', 'approval', 'deposit')}
      >
        <TextField
          label="Seats"
          {...number('capacity')}
          min={1}
          hint="More than one for groups: so many people can book the same time."
        />
        <Check
          label="Staff approve each booking first"
          more="The time is kept for the patient until somebody at the desk has said yes or no."
          checked={chosen.approval}
          onChange={(approval) => choose({ approval })}
        />
        <p className="soft small">
          How long a request waits for their answer is in the <Link to={paths.adminBookingRules()}>booking rules</Link>.
        </p>
        <DepositField
          field={field}
          deposit={rules.deposit}
          approval={chosen.approval}
          fault={misread && depositFault(values)}
          refused={said}
        />
      </RuleGroup>
      {error ? <Failure error={error} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={saving}>
          {row ? 'Save changes' : 'Add visit type'}
        </Button>
      </div>
    </form>
  )
}

type CheckProps = { label: string; more: string; checked: boolean; onChange: (checked: boolean) => void }

function Check({ label, more, checked, onChange }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <span>
        {label} <span className="soft small rule-group__more">{more}</span>
      </span>
    </label>
  )
}

function startsText({
  gridMinutes,
  gridOffsetMinutes,
  bufferBeforeMinutes,
  bufferAfterMinutes,
}: VisitTypeRules): string {
  const around = bufferBeforeMinutes + bufferAfterMinutes
  const past = gridOffsetMinutes > 0 ? `, first ${gridOffsetMinutes} past the hour` : ''
  return `a start every ${gridMinutes} minutes${past}, ${around > 0 ? `${around} minutes` : 'nothing'} kept free around it`
}

function aheadText({ noticeOnWeekdaysOnly, horizonOnWeekdaysOnly, lastDate }: VisitTypeRules): string {
  const parts = [
    noticeOnWeekdaysOnly && 'notice on weekdays only',
    horizonOnWeekdaysOnly && 'weekdays count as days ahead',
    lastDate && `until ${lastDate}`,
  ].filter(Boolean)
  return parts.join(', ') || 'every day counts, no last date'
}

function thingsText({ resourceIds, resourcePools }: VisitTypeRules): string {
  const parts = [
    ...(resourceIds.length > 0 ? [`${resourceIds.length} by name`] : []),
    ...poolCounts(resourcePools).map(([pool, count]) => `${count} of ${pool}`),
  ]
  return parts.join(', ') || 'nothing besides the doctor'
}

function seatsText({ capacity, approval, deposit }: VisitTypeRules): string {
  const terms = [approval && 'staff approve', deposit && depositText(deposit)].filter(Boolean)
  return `${capacity === 1 ? 'one patient at a time' : `${capacity} seats`}, ${terms.join(', ') || 'booked at once'}`
}
