import { useState } from 'react'
import { Link } from 'react-router'
import { api, read, send } from '../../api/client.ts'
import { codeOf } from '../../api/problem.ts'
import { paths } from '../../app/paths.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Outcome } from '../../ui/outcome.tsx'
import { Page } from '../../ui/page.tsx'
import { isLetterToken, useFragment } from '../fragment.ts'
import { Onward } from '../onward.tsx'
import { SecondFactorStep } from '../second-factor-step.tsx'
import { dueSignIn, useEntrance, useSession } from '../session.ts'
import { DeadLink } from './dead-link.tsx'
import { LetterWish } from './letter-wish.tsx'

/** Signing in without a password: here the letter is asked for, and its link leads here again. */
export function SignInLinkPage() {
  const token = useFragment()
  if (isLetterToken(token))
    return (
      <Page narrow title="Sign in" tab="Sign in">
        <UseLink key={token} token={token} />
      </Page>
    )
  return (
    <Page narrow title="Sign in by a letter" tab="Sign in by a letter">
      <LetterWish
        lead="Tell us your e-mail address, and we send you a link that signs you in, without a password."
        ask={(email) => send(api.POST('/api/v1/auth/sign-in-link', { body: { email } }))}
        action="Send me a link"
        sent="Open its link in this browser within ten minutes; it works once."
      />
      <p>
        Rather with your password? <Link to={paths.signIn()}>Sign in</Link>
      </p>
    </Page>
  )
}

function UseLink({ token }: { token: string }) {
  const { data: me } = useSession()
  const enter = useEntrance<void>(() => read(api.POST('/api/v1/auth/sign-in-link/confirmation', { body: { token } })))
  const due = dueSignIn(enter.error)
  const code = codeOf(enter.error)
  const [isFinished, setIsFinished] = useState(false)
  if ((enter.isSuccess || isFinished) && me) return <Onward me={me} />
  if (due)
    return (
      <div className="card">
        <SecondFactorStep due={due} onEntered={() => setIsFinished(true)} onStartAgain={enter.reset} />
      </div>
    )
  if (code === 'identity.link_invalid') return <DeadLink>{askAgain}</DeadLink>
  if (code === 'identity.link_of_another_browser')
    return (
      <Outcome title="Please open this link in the other browser" icon="info">
        <p>
          It works only in the browser in which you asked for it, so that nobody else can use it. Copy it there, or ask
          for one here.
        </p>
        {askAgain}
      </Outcome>
    )
  return (
    <div className="card stack">
      {me ? <Banner>You are signed in here as {me.name}. Going on ends that.</Banner> : null}
      <p>You asked for this link to sign in without a password.</p>
      {enter.error ? <Failure error={enter.error} /> : null}
      <Button look="main" wide isPending={enter.isPending} onPress={() => enter.mutate()}>
        Sign in
      </Button>
      <p className="soft small">Didn’t ask for it? Then just close this page.</p>
    </div>
  )
}

const askAgain = (
  <div className="row">
    <ButtonLink look="main" to={paths.signInLink()}>
      Send me a new link
    </ButtonLink>
    <ButtonLink to={paths.signIn()}>Sign in with your password</ButtonLink>
  </div>
)
