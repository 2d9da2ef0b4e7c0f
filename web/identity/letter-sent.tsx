import type { Me } from '../api/types.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Outcome } from '../ui/outcome.tsx'
import { Page } from '../ui/page.tsx'
import { startOf } from './onward.tsx'

/** After signing up: the account is open, and a letter asks whether the address is theirs. */
export function LetterSent({ me, back }: { me: Me; back: string | undefined }) {
  return (
    <Page narrow title={`Welcome, ${me.name}`} tab="Welcome">
      <Outcome title="Your account is open">
        <p>
          We have sent a letter to <strong>{me.email}</strong>. Open the link in it within a day, on this device, so
          that we know we can reach you there. You don’t have to wait for it.
        </p>
        <div className="row">
          <ButtonLink look="main" to={back ?? startOf(me)}>
            Go on
          </ButtonLink>
        </div>
      </Outcome>
    </Page>
  )
}
