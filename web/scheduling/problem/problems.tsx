import { Banner } from '../../ui/banner.tsx'
import { problemLines, type RuleKind } from './problem-words.ts'
import { useProblems, useRuleName } from './use-problems.ts'

/** Where the rules are edited: what is wrong with those of some kinds, each with the rule at fault. Nothing when all is well. */
export function ProblemsWith({ doctorId, kinds }: { doctorId: string; kinds: RuleKind[] }) {
  const problems = useProblems(doctorId)
  const nameOf = useRuleName(doctorId)
  const found = (problems.data ?? []).filter(({ rule }) => kinds.includes(rule.kind))
  if (found.length === 0) return null
  return (
    <Banner tone="warn">
      This can’t work as it stands:
      <ul className="lines">
        {problemLines(found.map(({ problem, rule }) => ({ problem, ...nameOf(rule) }))).map(({ rule, sentence }) => (
          <li key={`${rule} ${sentence}`}>
            <strong>{rule}</strong> {sentence}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
