import { Banner } from '../../ui/banner.tsx'
import { problemWords, type RuleKind } from './problem-words.ts'
import { useProblems, useRuleName } from './use-problems.ts'

/** Where the rules are edited: what is wrong with those of some kinds, each with the rule at fault. Nothing when all is well. */
export function ProblemsWith({ doctorId, kinds }: { doctorId: string; kinds: RuleKind[] }) {
  const problems = useProblems(doctorId)
  const nameOf = useRuleName(doctorId)
  const found = (problems.data ?? []).filter(({ rule }) => kinds.includes(rule.kind))
  if (found.length === 0) return null
  return (
    <Banner tone="warn">
      {found.length === 1
        ? 'Something here can’t work as it stands:'
        : `${found.length} things here can’t work as they stand:`}
      <ul className="lines">
        {found.map(({ problem, rule }) => (
          <li key={`${problem} ${rule.kind} ${rule.id} ${rule.index}`}>
            <strong>{nameOf(rule)}</strong> {problemWords[problem]}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
