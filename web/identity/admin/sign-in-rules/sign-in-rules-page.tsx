import { Page } from '../../../ui/page.tsx'
import { ProvidersSection } from './providers-section.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'

/** What the clinic asks of whoever signs in, and whom it lets vouch for them. */
export function SignInRulesPage() {
  return (
    <Page
      title="Sign-in rules"
      tab="Sign-in rules"
      lead="What the clinic asks of its staff when they sign in, and who else may vouch for people."
    >
      <SecondFactorSection />
      <ProvidersSection />
    </Page>
  )
}
