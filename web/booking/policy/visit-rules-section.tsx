import { RuleSetSection } from '../../clinic/rule-set/rule-set-section.tsx'
import { Choices } from '../../ui/field.tsx'
import { DurationField } from './duration-field.tsx'
import { durationText, minutesOf } from './duration.ts'
import { faultOf } from './faults.ts'
import { FillInUsual, PolicyGroup } from './policy-fields.tsx'
import { USUAL, visitFaults, visitRules, type NoShowBy, type VisitDraft } from './visit-rules.ts'

/** What happens to requests, late cancellations, people who do not come, and mistakes. */
export function VisitRulesSection() {
  return (
    <RuleSetSection
      rules={visitRules}
      title="Requests, cancellations and no-shows"
      lead="What happens to a visit from its booking to its end. A change counts from then on: a deadline that a patient was told before stays as it was."
      noun="visit rules"
      saved="The visit rules are saved and count from now on."
      untouched="These are the usual rules. Nobody has changed them yet."
      faults={visitFaults}
    >
      {({ draft, edit, error }) => <Fields draft={draft} edit={edit} error={error} />}
    </RuleSetSection>
  )
}

type FieldsProps = { draft: VisitDraft; edit: (draft: VisitDraft) => void; error: unknown }

function Fields({ draft, edit, error }: FieldsProps) {
  const fault = faultOf(visitFaults(draft), error)
  const change = (its: Partial<VisitDraft>) => edit({ ...draft, ...its })
  return (
    <>
      <PolicyGroup title="Requests that staff approve">
        <DurationField
          label="A request waits for an answer"
          hint={`Usually ${durationText(USUAL.approvalHours * 60)}; never past the beginning of the visit. Unanswered, it lapses and the time is free again. Which visits need approval, their visit type says.`}
          error={fault('approvalHours')}
          units={['hours', 'days']}
          value={draft.approval}
          onChange={(approval) => change({ approval })}
        />
      </PolicyGroup>
      <PolicyGroup title="Late cancellations">
        <LateFields draft={draft} change={change} fault={fault} />
      </PolicyGroup>
      <PolicyGroup title="Who did not come">
        <MissedFields draft={draft} change={change} fault={fault} />
      </PolicyGroup>
      <PolicyGroup title="Mistakes">
        <DurationField
          label="Staff can take back a step for"
          hint={`Such as a wrong cancellation, arrival or no-show. Usually ${durationText(USUAL.undoMinutes)}; 0: never. A cancelled visit comes back only while its time is still free.`}
          error={fault('undoMinutes')}
          value={draft.undo}
          onChange={(undo) => change({ undo })}
        />
      </PolicyGroup>
      <FillInUsual usual={visitRules.draftOf(USUAL)} draft={draft} edit={edit} />
    </>
  )
}

type PartProps = {
  draft: VisitDraft
  change: (its: Partial<VisitDraft>) => void
  fault: (field: string) => string | undefined
}

function LateFields({ draft: { notice, lateCancellation }, change, fault }: PartProps) {
  return (
    <>
      <DurationField
        label="Cancelling or moving is late in the last"
        hint={`Before the visit begins. Usually ${durationText(USUAL.cancellationNoticeMinutes)}; 0: nobody is ever late.`}
        error={fault('cancellationNoticeMinutes')}
        value={notice}
        onChange={(changed) => change({ notice: changed })}
      />
      {minutesOf(notice) === 0 ? null : (
        <Choices
          legend="A patient who is late"
          options={[
            {
              value: 'allowed',
              name: 'Can still cancel or move the visit online',
              more: 'It is written down as late in the history of the visit. This is usual.',
            },
            {
              value: 'desk',
              name: 'Is asked to call',
              more: 'Online it is refused, with until when it was possible. The desk can always do it.',
            },
          ]}
          chosen={[lateCancellation]}
          onChange={([chosen]) => change({ lateCancellation: chosen === 'desk' ? 'desk' : 'allowed' })}
          error={fault('lateCancellation')}
        />
      )}
    </>
  )
}

function MissedFields({ draft: { noShowBy, noShowWait }, change, fault }: PartProps) {
  return (
    <>
      <Choices
        legend="That somebody did not come"
        options={[
          { value: 'desk', name: 'Staff say it', more: 'Nobody is marked without them. This is usual.' },
          {
            value: 'start',
            name: 'Praxis says it some time after the visit was to begin',
            more: 'Only where arrivals are noted: who was not marked as arrived counts as missing.',
          },
          {
            value: 'end',
            name: 'Praxis says it some time after the visit was to end',
            more: 'The same, with time for those who come late.',
          },
        ]}
        chosen={[noShowBy]}
        onChange={([chosen]) => change({ noShowBy: (chosen ?? 'desk') as NoShowBy })}
        error={fault('noShow')}
      />
      {noShowBy === 'desk' ? null : (
        <DurationField
          label={noShowBy === 'start' ? 'After the visit was to begin' : 'After the visit was to end'}
          hint="24 hours at most. Counts for visits that begin after you first choose this, and staff can take it back."
          error={fault('noShow.minutes')}
          units={['minutes', 'hours']}
          value={noShowWait}
          onChange={(changed) => change({ noShowWait: changed })}
        />
      )}
    </>
  )
}
