import { paths } from '../../app/paths.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'

/**
 * What can be wrong with an app's request so badly that nobody may be sent back to it. A closed list: the address can be written by anybody,
 * and no words of theirs shall stand on a page of the clinic.
 */
const reasons: Record<string, string> = {
  invalid_client: 'This clinic doesn’t know the app, or has taken it off its list.',
  unauthorized_client: 'This clinic doesn’t let the app ask people.',
  invalid_redirect_uri:
    'The app wants you sent to an address that it hasn’t told the clinic about. Somebody may be pretending to be the app.',
  invalid_request: 'The app’s request is incomplete, or it took too long to get here.',
  invalid_scope: 'The app asked for nothing that it may have here.',
  unsupported_response_type: 'The app asked in a way that this clinic doesn’t allow.',
  unsupported_response_mode: 'The app asked in a way that this clinic doesn’t allow.',
  server_error: 'Something went wrong on our side.',
  temporarily_unavailable: 'Something went wrong on our side.',
}

/** An app's request that cannot be put to anybody. */
export function NobodyToAsk({ code }: { code: string | null }) {
  const known = code !== null && code in reasons ? code : undefined
  return (
    <Page
      narrow
      title="The app’s request can’t go on"
      tab="Not possible"
      lead={known ? reasons[known] : 'There is nothing here for you to decide.'}
    >
      <div className="card stack">
        <p>You have allowed nothing, and nothing about you was sent anywhere.</p>
        <p>
          Go back to the app and begin again. If this page comes again, tell whoever makes the app
          {known ? (
            <>
              {' '}
              that the clinic answered <code>{known}</code>
            </>
          ) : null}
          .
        </p>
      </div>
      <div className="row">
        <ButtonLink to={paths.accountApps()}>Your apps</ButtonLink>
        <ButtonLink to={paths.home()}>Find a doctor</ButtonLink>
      </div>
    </Page>
  )
}

/** A question that was answered, has run out, or was put to another browser: the three are one answer. */
export function QuestionGone() {
  return (
    <Page
      narrow
      title="This question is over"
      tab="Question over"
      lead="It was answered already, twenty minutes have passed, or it was asked in another browser."
    >
      <div className="card stack">
        <p>Go back to the app and begin again. You can see which apps you have let in in your account.</p>
      </div>
      <div className="row">
        <ButtonLink to={paths.accountApps()}>Your apps</ButtonLink>
      </div>
    </Page>
  )
}
