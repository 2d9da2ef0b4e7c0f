import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { ApiProblem } from '../api/problem.ts'
import { paths } from '../app/paths.ts'
import { Failure } from '../ui/banner.tsx'
import { Page } from '../ui/page.tsx'
import { backOf } from './back-of.ts'
import { begunSignIn } from './begun-sign-in.ts'
import { EntryForm, type EntryMode } from './entry-form.tsx'
import { useFragment } from './fragment.ts'
import { LetterSent } from './letter-sent.tsx'
import { Onward } from './onward.tsx'
import { SecondFactorStep } from './second-factor-step.tsx'
import { useSession } from './session.ts'

const words = {
  register: {
    title: 'Create your account',
    tab: 'Register',
    lead: 'It takes a minute, and you can see and change your visits any time.',
  },
  'sign-in': { title: 'Welcome back', tab: 'Sign in', lead: 'Sign in to see and change your visits.' },
}

export function EntryPage({ mode }: { mode: EntryMode }) {
  const [params] = useSearchParams()
  const { data: me } = useSession()
  const [cameAsNobody, setCameAsNobody] = useState(false)
  if (me === null && !cameAsNobody) setCameAsNobody(true)
  const registering = mode === 'register'
  const back = backOf(params)
  if (me && registering && cameAsNobody && !me.emailVerified) return <LetterSent me={me} back={back} />
  if (me) return <Onward me={me} back={back} />
  return (
    <Page narrow {...words[mode]}>
      <Entrance mode={mode} />
      <p>
        {registering ? 'Already have an account? ' : 'New here? '}
        <Link to={registering ? paths.signIn(back) : paths.register(back)}>
          {registering ? 'Sign in' : 'Create an account'}
        </Link>
      </p>
    </Page>
  )
}

/** The form; or, for whoever comes back from another provider, what came of that. */
function Entrance({ mode }: { mode: EntryMode }) {
  const begun = begunSignIn(useFragment())
  const [isOver, setIsOver] = useState(false)
  const [hasTried, setHasTried] = useState(false)
  const problem = useProblem()
  if (begun && !isOver)
    return (
      <div className="card">
        <SecondFactorStep due={begun} onEntered={() => undefined} onStartAgain={() => setIsOver(true)} />
      </div>
    )
  return (
    <>
      {problem && !hasTried ? <Failure error={problem} /> : null}
      <div className="card" onSubmit={() => setHasTried(true)}>
        <EntryForm mode={mode} onEntered={() => undefined} />
      </div>
    </>
  )
}

/** Why signing in elsewhere came to nothing, as the way back says it. Only a code is taken from the address, never words. */
function useProblem(): ApiProblem | undefined {
  const [params] = useSearchParams()
  const code = params.get('problem')
  return code ? new ApiProblem({ status: 401, code }) : undefined
}
