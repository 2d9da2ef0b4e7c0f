import { useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { api, read } from '../../../api/client.ts'
import { paths } from '../../../app/paths.ts'
import { dayHere } from '../../../app/time.ts'
import { Banner, Failure } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices, TextField } from '../../../ui/field.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useFaultyFocus } from '../../../ui/use-faulty-focus.ts'
import { useFields } from '../../../ui/use-fields.ts'
import { useOwnFactors } from '../../account/own-factors.ts'
import { useProvenChange } from '../proven-change.ts'
import { useMembers } from '../staff/staff-queries.ts'
import { staffPolicyKey, useStaffPolicy, type StaffPolicy } from './rules-queries.ts'

type Wish = { staffSecondFactor: StaffPolicy['staffSecondFactor']; graceDays: number }

const choices: { value: Wish['staffSecondFactor']; name: string; more: string }[] = [
  { value: 'required', name: 'Everybody needs one', more: 'A stolen password alone then opens no patient’s record.' },
  { value: 'optional', name: 'Everybody decides for themselves', more: 'Whoever has one is asked for it.' },
]

/** Whether staff must have a second factor, and how long they have to set one up. */
export function SecondFactorSection() {
  const policy = useStaffPolicy()
  const save = useProvenChange(
    (body: Wish) => read(api.PUT('/api/v1/second-factor-policy', { body })),
    [staffPolicyKey, ['own-factors']],
  )
  return (
    <section className="card stack" aria-labelledby="second-factor">
      <h2 id="second-factor">Second factor for staff</h2>
      <p className="soft">
        A passkey, or six digits from an app on the phone, besides the password. Patients always decide for themselves.
      </p>
      <Loaded query={policy} label="Loading the rule" bars={1}>
        {(rule) => (
          <>
            <Standing rule={rule} />
            {save.isSuccess ? <Banner tone="good">The rule is saved.</Banner> : null}
            <RuleForm
              key={`${rule.staffSecondFactor} ${rule.graceDays}`}
              rule={rule}
              saving={save.isPending}
              failure={save.failure}
              onSave={save.mutate}
            />
          </>
        )}
      </Loaded>
    </section>
  )
}

/** What the rule means today: from when it counts, and who is still without. */
function Standing({ rule: { staffSecondFactor, enforcedFrom } }: { rule: StaffPolicy }) {
  const members = useMembers()
  const active = (members.data ?? []).filter(({ state }) => state === 'active')
  const without = active.filter(({ hasSecondFactor }) => !hasSecondFactor).length
  const isOver = enforcedFrom !== null && Date.parse(enforcedFrom) <= Date.now()
  return (
    <p>
      {staffSecondFactor === 'required' && enforcedFrom
        ? isOver
          ? `Asked for since ${dayHere(enforcedFrom)}: whoever has none can do nothing here but set one up. `
          : `Asked for from ${dayHere(enforcedFrom)} on. `
        : null}
      {members.data
        ? without === 0
          ? 'Everybody on the staff has one.'
          : `${without} of ${active.length} on the staff ${without === 1 ? 'has' : 'have'} none yet. `
        : null}
      {without > 0 ? <Link to={paths.adminStaff()}>See who</Link> : null}
    </p>
  )
}

function RuleForm({
  rule,
  saving,
  failure,
  onSave,
}: {
  rule: StaffPolicy
  saving: boolean
  failure: unknown
  onSave: (wish: Wish) => void
}) {
  const own = useOwnFactors()
  const form = useFaultyFocus(failure)
  const { values, field } = useFields({ graceDays: String(rule.graceDays) }, failure)
  const [chosen, setChosen] = useState(rule.staffSecondFactor)
  const isUnprepared = own.data?.totp === null && own.data.passkeys === 0
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSave({ staffSecondFactor: chosen, graceDays: Number(values.graceDays) })
  }
  return (
    <form ref={form} className="form" onSubmit={onSubmit}>
      <Choices
        legend="The rule"
        options={choices}
        chosen={[chosen]}
        onChange={([next]) => setChosen(choices.find(({ value }) => value === next)?.value ?? chosen)}
      />
      {chosen === 'required' ? (
        <TextField
          label="Days to set one up"
          type="number"
          inputMode="numeric"
          min={0}
          max={90}
          required
          hint="From the day you save this. Long enough that everybody is at work once; 0 is at once."
          {...field('graceDays')}
        />
      ) : null}
      {chosen === 'required' && isUnprepared ? (
        <Banner tone="warn">
          You have none yourself yet. <Link to={paths.accountSecurity()}>Set one up</Link> first, so that you don’t
          stand before a closed door.
        </Banner>
      ) : null}
      {failure ? <Failure error={failure} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={saving}>
          Save the rule
        </Button>
      </div>
    </form>
  )
}
