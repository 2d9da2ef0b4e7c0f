import { whenText } from '../series/when-text.ts'
import type { Pathway, Plan } from './pathway-queries.ts'
import { stepName } from './pathway-words.ts'
import { useNames } from './use-names.ts'

/** The visits of a plan in their order: what, when, with whom, where. */
export function PlanLines({ plan, pathway }: { plan: Plan; pathway: Pathway }) {
  const names = useNames()
  const nameIn = (rows: readonly { id: string; name: string }[], id: string) =>
    rows.find((row) => row.id === id)?.name ?? ''
  return (
    <ol className="plan__visits">
      {plan.visits.map(({ step, slot }) => {
        const of = pathway.steps[step - 1]
        return (
          <li key={step} className="plan__visit">
            <span className="planned__number figures" aria-hidden="true">
              {step}
            </span>
            <span>
              <span className="plan__when figures">{whenText(slot.start, slot.timeZone)}</span>
              <br />
              <span className="soft small">
                {[
                  of && stepName(of, names),
                  nameIn(names.doctors, slot.doctorId),
                  nameIn(names.locations, slot.locationId),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
