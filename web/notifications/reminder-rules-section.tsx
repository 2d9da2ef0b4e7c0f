import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { faultOf } from '../booking/policy/faults.ts'
import { CountField, FillInUsual, PolicyGroup } from '../booking/policy/policy-fields.tsx'
import { RuleSetSection } from '../clinic/rule-set/rule-set-section.tsx'
import { MOST_HOURS, REMINDERS, USUAL, reminderFaults, reminderRules, type ReminderDraft } from './reminder-rules.ts'

/** How long before a visit its patient is reminded of it. */
export function ReminderRulesSection() {
  return (
    <RuleSetSection
      rules={reminderRules}
      title="Reminders"
      lead={
        <>
          When patients are reminded of a visit by e-mail. Only those are who agreed to it; what they are asked is with
          the <Link to={paths.adminPrivacy()}>consents</Link>. A change counts for visits that are farther away than the
          new time.
        </>
      }
      noun="reminders"
      saved="The reminders are saved and count from now on."
      untouched="These are the usual rules. Nobody has changed them yet."
      faults={reminderFaults}
    >
      {({ draft, edit, error }) => <Fields draft={draft} edit={edit} error={error} />}
    </RuleSetSection>
  )
}

const LABELS = {
  first: 'First reminder, hours before',
  second: 'Second reminder, hours before',
  third: 'Third reminder, hours before',
}

function Fields({
  draft,
  edit,
  error,
}: {
  draft: ReminderDraft
  edit: (draft: ReminderDraft) => void
  error: unknown
}) {
  const fault = faultOf(reminderFaults(draft), error)
  return (
    <>
      <PolicyGroup title="How long before a visit">
        <div className="form__row">
          {REMINDERS.map((reminder) => (
            <CountField
              key={reminder}
              label={LABELS[reminder]}
              hint={
                reminder === 'first'
                  ? `Usually ${USUAL.leadHours[0]}; ${MOST_HOURS} at most, which is two weeks.`
                  : 'Empty: there is none.'
              }
              error={fault(reminder)}
              optional
              value={draft[reminder]}
              onChange={(hours) => edit({ ...draft, [reminder]: hours })}
            />
          ))}
        </div>
      </PolicyGroup>
      <FillInUsual usual={reminderRules.draftOf(USUAL)} draft={draft} edit={edit} />
    </>
  )
}
