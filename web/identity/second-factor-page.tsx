import { useSearchParams } from 'react-router'
import type { AnswerOf } from '../api/types.ts'
import { safeBack } from '../app/paths.ts'
import { Banner } from '../ui/banner.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Outcome } from '../ui/outcome.tsx'
import { Page } from '../ui/page.tsx'
import { AuthenticatorSection } from './account/authenticator-section.tsx'
import { useOwnFactors } from './account/own-factors.ts'
import { PasskeysSection } from './account/passkeys-section.tsx'
import { OnlyFor } from './only-for.tsx'
import { startOf } from './onward.tsx'
import { ProofForm, ProveAgain } from './prove-again.tsx'
import { useSession } from './session.ts'

type Factors = AnswerOf<'/api/v1/me/second-factor', 'get'>

/** The clinic asks its staff for a second factor: it is set up on the way to where they were going. */
export function SecondFactorPage() {
  return (
    <OnlyFor area="any">
      <ProveAgain>
        <Page
          narrow
          title="One more way to show it’s you"
          tab="Second factor"
          lead="Your clinic asks everybody who works here for a second factor, so that a stolen password opens nobody’s health data."
        >
          <OnTheWay />
        </Page>
      </ProveAgain>
    </OnlyFor>
  )
}

function OnTheWay() {
  const factors = useOwnFactors()
  return (
    <Loaded query={factors} label="Loading how you sign in">
      {(own) => <Steps own={own} />}
    </Loaded>
  )
}

/** The section in which it was set up stays while it shows the recovery codes, which are shown this once. */
function Steps({ own }: { own: Factors }) {
  const { refetch } = useOwnFactors()
  const hasOne = own.totp !== null || own.passkeys > 0
  if (own.due && hasOne)
    return (
      <section className="card stack" aria-label="Show your second factor">
        <p>You have one, and this sign-in hasn’t shown it yet.</p>
        <ProofForm onProven={() => void refetch()} />
      </section>
    )
  return (
    <>
      {own.due ? (
        <Banner tone="warn">
          Choose one of the two and set it up; it takes a minute. Then you go on where you were.
        </Banner>
      ) : (
        <AllSet hasOne={hasOne} />
      )}
      <AuthenticatorSection factors={own} />
      <PasskeysSection />
    </>
  )
}

function AllSet({ hasOne }: { hasOne: boolean }) {
  const { data: me } = useSession()
  const [params] = useSearchParams()
  const back = params.get('back')
  if (!me) return null
  return (
    <Outcome title={hasOne ? 'Your second factor is set up' : 'Nothing is due'}>
      <p>
        {hasOne
          ? 'From the next sign-in on you are asked for it. Keep the recovery codes: each lets you in once without it.'
          : 'You can set one up below, or just go on.'}
      </p>
      <div className="row">
        <ButtonLink look="main" to={back ? safeBack(back) : startOf(me)}>
          Go on
        </ButtonLink>
      </div>
    </Outcome>
  )
}
