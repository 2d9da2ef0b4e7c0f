import { Link } from 'react-router'
import { paths } from '../../app/paths.ts'
import { ReminderRulesSection } from '../../notifications/reminder-rules-section.tsx'
import { Page } from '../../ui/page.tsx'
import { FairUseSection } from './fair-use-section.tsx'
import { VisitRulesSection } from './visit-rules-section.tsx'
import { WaitlistRulesSection } from './waitlist-rules-section.tsx'

/** What the clinic decided about booking, whatever is booked: four policies, each read in words before it is changed. */
export function BookingRulesPage() {
  return (
    <Page
      title="Booking rules"
      tab="Booking rules"
      lead={
        <>
          What holds for every booking. What holds for one kind of visit, such as its notice and whether staff approve
          it, is with the <Link to={paths.adminVisitTypes()}>visit types</Link>.
        </>
      }
    >
      <VisitRulesSection />
      <FairUseSection />
      <WaitlistRulesSection />
      <ReminderRulesSection />
    </Page>
  )
}
