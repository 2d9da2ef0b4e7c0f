import { EntryForm } from '../entry-form.tsx'

/** Somebody who has an account signs in right here, so that the invitation isn't lost on the way. */
export function InvitedToSignIn({ email }: { email: string }) {
  return (
    <section className="card stack" aria-labelledby="sign-in-first">
      <h2 id="sign-in-first">First sign in</h2>
      <p>
        There is an account with <strong>{email}</strong> already. Sign in to it here; if you go another way, open the
        link in the letter once more afterwards.
      </p>
      <EntryForm mode="sign-in" submit="Sign in and go on" onEntered={() => undefined} />
    </section>
  )
}
