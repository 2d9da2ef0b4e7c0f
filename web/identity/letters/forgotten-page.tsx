import { Link } from 'react-router'
import { api, send } from '../../api/client.ts'
import { paths } from '../../app/paths.ts'
import { Page } from '../../ui/page.tsx'
import { LetterWish } from './letter-wish.tsx'

/** A password was forgotten: a letter brings the link to choose another. */
export function ForgottenPage() {
  return (
    <Page narrow title="Choose a new password" tab="Forgotten password">
      <LetterWish
        lead="Tell us your e-mail address, and we send you a link to choose a new one. Until then nothing changes."
        ask={(email) => send(api.POST('/api/v1/auth/password-reset', { body: { email } }))}
        action="Send me the link"
        sent="Its link works once, for half an hour."
      />
      <p>
        Remembered it? <Link to={paths.signIn()}>Sign in</Link>
      </p>
    </Page>
  )
}
