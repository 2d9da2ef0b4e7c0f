import { Page } from '../../ui/page.tsx'
import { ConsentsSection } from './consents-section.tsx'
import { DownloadSection } from './download-section.tsx'
import { ErasureSection } from './erasure-section.tsx'

/** What the clinic keeps of a person, and what they can ask for. */
export function DataPage() {
  return (
    <Page
      title="My data"
      tab="My data"
      lead="What this clinic knows about you is yours to read, to take with you, and to have deleted."
    >
      <DownloadSection />
      <ConsentsSection />
      <ErasureSection />
    </Page>
  )
}
