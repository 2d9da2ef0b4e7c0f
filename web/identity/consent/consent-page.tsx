import { useSearchParams } from 'react-router'
import { OnlyFor } from '../only-for.tsx'
import { AppQuestion } from './app-question.tsx'
import { NobodyToAsk } from './nobody-to-ask.tsx'

/** Where an app sends people: the question it asks them, or why there is none. */
export function ConsentPage() {
  const [params] = useSearchParams()
  const question = params.get('question')
  if (question === null) return <NobodyToAsk code={params.get('error')} />
  return (
    <OnlyFor area="any">
      <AppQuestion id={question} />
    </OnlyFor>
  )
}
