import { Page } from '../../ui/page.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { fullDay } from '../../app/time.ts'
import { AddressSection } from './address-section.tsx'
import { AuthenticatorSection } from './authenticator-section.tsx'
import { LinkedSection } from './linked-section.tsx'
import { useOwnFactors } from './own-factors.ts'
import { PasskeysSection } from './passkeys-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { RecoverySection } from './recovery-section.tsx'

/** How this account is entered: address, password, passkeys, authenticator app, recovery codes. */
export function SecurityPage() {
  const factors = useOwnFactors()
  return (
    <Page title="Sign-in" tab="Sign-in" lead="How you prove that you are you, and how you get back in when you can’t.">
      <Loaded query={factors} label="Loading how you sign in">
        {(own) => (
          <>
            {own.due ? (
              <Banner tone="warn">
                Your clinic asks its staff for a second factor. Set one up below to go on with your work.
              </Banner>
            ) : own.requiredFrom && !own.totp && own.passkeys === 0 ? (
              <Banner tone="warn">
                From {fullDay(own.requiredFrom.slice(0, 10))} on your clinic asks its staff for a second factor. Set one
                up before then.
              </Banner>
            ) : null}
            <PasskeysSection />
            <AuthenticatorSection factors={own} />
            <RecoverySection factors={own} />
            <PasswordSection factors={own} />
            <AddressSection />
            <LinkedSection />
          </>
        )}
      </Loaded>
    </Page>
  )
}
