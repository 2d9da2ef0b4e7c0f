import type { ComponentProps } from 'react'
import { RuleSetSection } from '../../clinic/rule-set/rule-set-section.tsx'
import { ProblemsWith } from '../problem/problems.tsx'
import type { RuleKind } from '../problem/problem-words.ts'
import type { Part } from './part.ts'
import { usePartRules } from './use-part.ts'

type Props<Content, Draft> = Omit<ComponentProps<typeof RuleSetSection<Content, Draft>>, 'rules' | 'notice'> & {
  part: Part<Content, Draft>
  doctorId: string
  /** The rules whose problems are told here. */
  kinds?: RuleKind[]
}

/** One part of a doctor's schedule: what it says, what contradicts itself in it, how it is changed, who changed it. */
export function PartSection<Content, Draft>({ part, doctorId, kinds = [], ...rest }: Props<Content, Draft>) {
  const rules = usePartRules(part, doctorId)
  return <RuleSetSection {...rest} rules={rules} notice={<ProblemsWith doctorId={doctorId} kinds={kinds} />} />
}
