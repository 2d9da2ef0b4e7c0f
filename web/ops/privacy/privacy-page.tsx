import { Page } from '../../ui/page.tsx'
import { ArchiveSection } from './archive-section.tsx'
import { ConsentTextsSection } from './consent-texts-section.tsx'
import { ErasuresSection } from './erasures-section.tsx'
import { KeepingSection } from './keeping-section.tsx'

/** What the clinic asks people to agree to, who wants to be forgotten, and how long what must be kept is kept. */
export function PrivacyPage() {
  return (
    <Page
      title="Privacy"
      tab="Privacy"
      lead="The words people agree to, who asked to be erased, and how long the clinic keeps what the law makes it keep. An export or an erasure begins on the patient’s own page."
    >
      <ConsentTextsSection />
      <ErasuresSection />
      <KeepingSection />
      <ArchiveSection />
    </Page>
  )
}
