import { RuleSetSection } from '../../clinic/rule-set/rule-set-section.tsx'
import { DepositRow } from '../../clinic/visit-type/deposit-row.tsx'
import { Choices } from '../../ui/field.tsx'
import { faultOf } from './faults.ts'
import {
  fairUseFaults,
  fairUseRules,
  USUAL,
  type Consequence,
  type FairUseDraft,
  type Limit,
} from './fair-use-rules.ts'
import { CountField, FillInUsual, PolicyGroup } from './policy-fields.tsx'

/** How much of the clinic’s time one caller can keep, and what follows on visits that were missed. */
export function FairUseSection() {
  return (
    <RuleSetSection
      rules={fairUseRules}
      title="Fair use"
      lead="Keeps a few people, or a program, from taking all the free times. Whoever reaches a limit is told so. Staff have no limits and can always book. Who has more already keeps it."
      noun="fair use"
      saved="The rules of fair use are saved and count from the next booking on."
      untouched="These are the usual rules. Nobody has changed them yet."
      faults={fairUseFaults}
    >
      {({ draft, edit, error }) => <Fields draft={draft} edit={edit} error={error} />}
    </RuleSetSection>
  )
}

type FieldsProps = { draft: FairUseDraft; edit: (draft: FairUseDraft) => void; error: unknown }

function Fields({ draft, edit, error }: FieldsProps) {
  const fault = faultOf(fairUseFaults(draft), error)
  const limit = (name: Limit, more = '') => ({
    hint: `${more}${USUAL[name] === null ? 'Usually empty, which is no limit.' : `Usually ${USUAL[name]}; empty: no limit.`}`,
    optional: true,
    error: fault(name),
    value: draft[name],
    onChange: (text: string) => edit({ ...draft, [name]: text }),
  })
  return (
    <>
      <PolicyGroup title="Times kept while a form is filled in">
        <p className="soft small">
          A time is kept for ten minutes, so that nobody else takes it meanwhile. A visit that waits for its deposit
          counts as one of them.
        </p>
        <div className="form__row">
          <CountField label="Per account" {...limit('holdsPerAccount')} />
          <CountField
            label="Per internet connection, visitors together"
            {...limit('holdsPerAddress', 'A company or a mobile network can share one. ')}
          />
        </div>
      </PolicyGroup>
      <PolicyGroup title="Visits ahead">
        <div className="form__row">
          <CountField label="Per patient" {...limit('visitsPerPatient', 'What staff book doesn’t count. ')} />
          <CountField
            label="Per account, for others"
            {...limit('visitsPerAccount', 'A parent for the family, a home for its people. ')}
          />
          <CountField
            label="Per internet connection"
            {...limit('visitsPerAddress', 'Many people can share one, so choose a high number or none. ')}
          />
        </div>
      </PolicyGroup>
      <PolicyGroup title="Missed visits">
        <MissedFields draft={draft} edit={edit} fault={fault} />
      </PolicyGroup>
      <FillInUsual usual={fairUseRules.draftOf(USUAL)} draft={draft} edit={edit} />
    </>
  )
}

type MissedProps = Omit<FieldsProps, 'error'> & { fault: (field: string) => string | undefined }

function MissedFields({ draft, edit, fault }: MissedProps) {
  const { consequence, from, withinMonths } = draft
  return (
    <>
      <Choices
        legend="A patient who often did not come"
        options={[
          { value: 'nothing', name: 'Books like everybody else' },
          {
            value: 'approval',
            name: 'Books online, and staff approve each visit',
            more: 'The time is kept until somebody has said yes or no. This is usual.',
          },
          {
            value: 'deposit',
            name: 'Books online with a deposit',
            more: 'Where a visit type asks for a deposit or an approval itself, that stays. Several visits at once are booked by the desk.',
          },
          { value: 'desk', name: 'Is asked to call', more: 'Only the desk books for them.' },
        ]}
        chosen={[consequence]}
        onChange={([chosen]) => edit({ ...draft, consequence: (chosen ?? 'nothing') as Consequence })}
        error={fault('missedVisits')}
      />
      {consequence === 'nothing' ? null : (
        <div className="form__row">
          <CountField
            label="From so many missed visits on"
            hint={`Usually ${USUAL.missedVisits.from}.`}
            error={fault('missedVisits.from')}
            value={from}
            onChange={(changed) => edit({ ...draft, from: changed })}
          />
          <CountField
            label="Within so many months"
            hint={`Usually ${USUAL.missedVisits.withinMonths}, counted back from today.`}
            error={fault('missedVisits.withinMonths')}
            value={withinMonths}
            onChange={(changed) => edit({ ...draft, withinMonths: changed })}
          />
        </div>
      )}
      {consequence === 'deposit' ? <DepositFields draft={draft} edit={edit} fault={fault} /> : null}
    </>
  )
}

/** As of a visit type. */
function DepositFields({ draft, edit, fault }: MissedProps) {
  return (
    <DepositRow
      amount={{
        value: draft.depositAmount,
        error: fault('missedVisits.deposit.amount') ?? fault('missedVisits.deposit'),
        onChange: ({ target }) => edit({ ...draft, depositAmount: target.value }),
      }}
      currency={{
        value: draft.depositCurrency,
        error: fault('missedVisits.deposit.currency'),
        onChange: ({ target }) => edit({ ...draft, depositCurrency: target.value }),
      }}
      optional={false}
      isWanted
      whereNobodyCanPay="Until they are, staff approve each visit of such a patient instead."
    />
  )
}
