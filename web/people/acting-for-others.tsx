import { useState } from 'react'
import type { Me } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { EndAuthority } from './acting-for-end.tsx'
import { useOwnAuthorities, type Authority } from './acting-for-queries.ts'
import { kindWords, lastDayOf, ownScopeWords } from './acting-for-words.ts'

type Dependent = Me['patients'][number]

/** Whom this account acts for today, what it may, and until when. */
export function ForOthers({ patients }: { patients: readonly Dependent[] }) {
  const dependents = patients.filter(({ relation }) => relation !== 'self')
  const authorities = useOwnAuthorities(dependents.map(({ id }) => id))
  const [ending, setEnding] = useState<{ authority: Authority; name: string }>()
  return (
    <section className="card stack" aria-labelledby="for-others">
      <h2 id="for-others">You act for</h2>
      {dependents.length === 0 ? (
        <p>
          Nobody at the moment. For a child, come to the desk with its birth certificate. An adult can ask you from
          their own account, and you will find it here.
        </p>
      ) : (
        <ul className="rows">
          {dependents.map((dependent, index) => (
            <Row
              key={dependent.id}
              dependent={dependent}
              authority={authorities[index]}
              onEnd={(authority) => setEnding({ authority, name: dependent.name })}
            />
          ))}
        </ul>
      )}
      {dependents.length > 0 ? (
        <div className="row">
          <ButtonLink to={paths.home()}>Find a time for somebody</ButtonLink>
        </div>
      ) : null}
      {ending ? (
        <EndAuthority
          authority={ending.authority}
          title={`Stop acting for ${ending.name}?`}
          consequence={`You will no longer see ${ending.name}’s visits or book for them. Visits that are booked stay. To act for them again, they or the desk have to arrange it anew.`}
          onClose={() => setEnding(undefined)}
        />
      ) : null}
    </section>
  )
}

function Row({
  dependent: { name, relation, scope },
  authority,
  onEnd,
}: {
  dependent: Dependent
  authority: Authority | undefined
  onEnd: (authority: Authority) => void
}) {
  const last = authority && lastDayOf(authority)
  return (
    <li className="rows__row">
      <div>
        <h3 className="rows__title">{name}</h3>
        <p className="small">
          As {relation === 'self' ? 'yourself' : kindWords[relation]}. {ownScopeWords[scope]}
        </p>
        {last ? <p className="soft small">Until {last}</p> : null}
      </div>
      {authority ? (
        <Button size="small" onPress={() => onEnd(authority)}>
          Stop…<span className="hidden-visually"> acting for {name}</span>
        </Button>
      ) : null}
    </li>
  )
}
