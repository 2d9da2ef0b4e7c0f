import { Link } from 'react-router'
import { paths } from '../../app/paths.ts'
import { useLocations } from '../clinic-queries.ts'
import { useResources } from '../resource/resource-queries.ts'
import { Choices, Select } from '../../ui/field.tsx'
import type { Chosen } from './visit-type-draft.ts'
import { poolCounts } from './visit-type-words.ts'

const MOST_OF_A_POOL = 5

type Props = { chosen: Chosen; choose: (change: Partial<Chosen>) => void }

/** What a visit needs besides the doctor: certain rooms and devices, or any one of several that stand in for each other. */
export function NeededThings({ chosen, choose }: Props) {
  const resources = useResources().data ?? []
  const locations = useLocations().data ?? []
  const counts = new Map(poolCounts(chosen.resourcePools))
  const pools = [...new Set([...resources.flatMap(({ pool }) => pool ?? []), ...counts.keys()])].toSorted()
  if (resources.length === 0)
    return (
      <p className="soft">
        There are no rooms or devices yet. Add them on the page of <Link to={paths.adminLocations()}>locations</Link>.
      </p>
    )
  const placeOf = (id: string) => locations.find((one) => one.id === id)?.name ?? ''
  const need = (pool: string, count: number) =>
    choose({
      resourcePools: pools.flatMap((one) => Array<string>(one === pool ? count : (counts.get(one) ?? 0)).fill(one)),
    })
  return (
    <>
      {pools.length > 0 ? (
        <div className="form__row">
          {pools.map((pool) => (
            <Select
              key={pool}
              label={`How many of: ${pool}`}
              hint="Whichever are free at the location."
              options={Array.from({ length: Math.max(MOST_OF_A_POOL, counts.get(pool) ?? 0) + 1 }, (_, count) => ({
                value: String(count),
                name: count === 0 ? 'None' : String(count),
              }))}
              value={String(counts.get(pool) ?? 0)}
              onChange={({ target }) => need(pool, Number(target.value))}
            />
          ))}
        </div>
      ) : null}
      <Choices
        legend="Always these, where they stand at the location of the visit"
        many
        options={resources.map(({ id, name, locationId }) => ({ value: id, name, more: placeOf(locationId) }))}
        chosen={chosen.resourceIds}
        onChange={(resourceIds) => choose({ resourceIds })}
      />
    </>
  )
}
