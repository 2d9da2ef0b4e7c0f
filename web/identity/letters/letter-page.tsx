import type { ReactNode } from 'react'
import { paths } from '../../app/paths.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { isLetterToken, useFragment } from '../fragment.ts'

/** The page behind a link in a letter. Nothing happens until somebody presses its button: mail programs open links as well. */
export function LetterPage({ title, children }: { title: string; children: (token: string) => ReactNode }) {
  const token = useFragment()
  return (
    <Page narrow title={title} tab={title}>
      {isLetterToken(token) ? <div key={token}>{children(token)}</div> : <NoLink />}
    </Page>
  )
}

/** Somebody typed the address, cut the link short, or loaded the page again. */
function NoLink() {
  return (
    <div className="card stack">
      <h2>Please open the link in your letter once more</h2>
      <p>
        This page needs the whole link from the letter we sent you. After loading the page again, or when a mail program
        cuts the link short, a part of it is missing. Nothing was changed, and the link still works.
      </p>
      <div className="row">
        <ButtonLink to={paths.home()}>Find a doctor</ButtonLink>
      </div>
    </div>
  )
}
