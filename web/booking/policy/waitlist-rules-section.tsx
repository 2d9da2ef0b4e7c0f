import { RuleSetSection } from '../../clinic/rule-set/rule-set-section.tsx'
import { Choices, TextField } from '../../ui/field.tsx'
import { DurationField } from './duration-field.tsx'
import { durationText } from './duration.ts'
import { faultOf } from './faults.ts'
import { CountField, FillInUsual, PolicyGroup } from './policy-fields.tsx'
import { USUAL, waitlistFaults, waitlistRules, type WaitlistDraft } from './waitlist-rules.ts'

/** Whom a time is offered that somebody gave back, and how long they have. */
export function WaitlistRulesSection() {
  return (
    <RuleSetSection
      rules={waitlistRules}
      title="Waiting list"
      lead="Who is offered a time that somebody gave back. Patients can read these rules. They count from the next free time on; offers that are open stand as they were made."
      noun="waiting list rules"
      saved="The rules of the waiting list are saved and count from the next free time on."
      untouched="These are the usual rules. Nobody has changed them yet."
      faults={waitlistFaults}
    >
      {({ draft, edit, error }) => <Fields draft={draft} edit={edit} error={error} />}
    </RuleSetSection>
  )
}

type FieldsProps = { draft: WaitlistDraft; edit: (draft: WaitlistDraft) => void; error: unknown }

function Fields({ draft, edit, error }: FieldsProps) {
  const fault = faultOf(waitlistFaults(draft), error)
  const change = (its: Partial<WaitlistDraft>) => edit({ ...draft, ...its })
  return (
    <>
      <PolicyGroup title="Whose turn it is">
        <OrderField draft={draft} change={change} fault={fault} />
      </PolicyGroup>
      <PolicyGroup title="Time to answer">
        <DurationField
          label="An offer stands for"
          hint={`Counted from when the letter leaves; less for a visit that is near. Usually ${durationText(USUAL.standsMinutes)}. The longer, the fewer people can be asked before the time has passed.`}
          error={fault('standsMinutes')}
          value={draft.stands}
          onChange={(stands) => change({ stands })}
        />
      </PolicyGroup>
      <PolicyGroup title="Quiet hours">
        <QuietFields draft={draft} change={change} fault={fault} />
      </PolicyGroup>
      <PolicyGroup title="How many">
        <div className="form__row">
          <CountField
            label="People asked at once for a group visit"
            hint={`Usually ${USUAL.atOnce}, 20 at most. Never more than there are free seats.`}
            error={fault('atOnce')}
            value={draft.atOnce}
            onChange={(atOnce) => change({ atOnce })}
          />
          <CountField
            label="Things a patient can wait for"
            hint={`Usually ${USUAL.mostOpenEntries}, 50 at most.`}
            error={fault('mostOpenEntries')}
            value={draft.mostOpenEntries}
            onChange={(mostOpenEntries) => change({ mostOpenEntries })}
          />
        </div>
      </PolicyGroup>
      <FillInUsual usual={waitlistRules.draftOf(USUAL)} draft={draft} edit={edit} />
    </>
  )
}

type PartProps = {
  draft: WaitlistDraft
  change: (its: Partial<WaitlistDraft>) => void
  fault: (field: string) => string | undefined
}

function OrderField({ draft: { order }, change, fault }: PartProps) {
  return (
    <Choices
      legend="Of those who would take a time, it is offered first to"
      options={[
        {
          value: 'first_come',
          name: 'Whoever has waited longest',
          more: 'Nobody can dispute it. This is usual.',
        },
        {
          value: 'urgency_then_first_come',
          name: 'Whoever is more urgent, then whoever has waited longest',
          more: 'Staff say how urgent somebody is; patients can’t.',
        },
        {
          value: 'fair',
          name: 'Whoever was offered a time least often',
          more: 'Who let an offer pass stands behind those who were never asked.',
        },
      ]}
      chosen={[order]}
      onChange={([chosen]) => change({ order: (chosen ?? USUAL.order) as WaitlistDraft['order'] })}
      error={fault('order')}
    />
  )
}

function QuietFields({ draft: { isQuiet, quietFrom, quietTo }, change, fault }: PartProps) {
  return (
    <>
      <Choices
        legend="Letters with offers"
        options={[
          {
            value: 'quiet',
            name: 'Wait for the morning',
            more: `Usually from ${USUAL.quietFrom} to ${USUAL.quietTo}. The time to answer begins when the letter leaves.`,
          },
          {
            value: 'always',
            name: 'Leave at any hour',
            more: 'Somebody asked at night may sleep through their offer.',
          },
        ]}
        chosen={[isQuiet ? 'quiet' : 'always']}
        onChange={([chosen]) => change({ isQuiet: chosen === 'quiet' })}
      />
      {isQuiet ? (
        <div className="form__row">
          <TextField
            label="Nobody is written to from"
            type="time"
            required
            hint="By the clocks where they live."
            error={fault('quietFrom')}
            value={quietFrom}
            onChange={({ target }) => change({ quietFrom: target.value })}
          />
          <TextField
            label="Until"
            type="time"
            required
            error={fault('quietTo')}
            value={quietTo}
            onChange={({ target }) => change({ quietTo: target.value })}
          />
        </div>
      ) : null}
    </>
  )
}
