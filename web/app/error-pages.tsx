import { useRouteError } from 'react-router'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { paths } from './paths.ts'

export function NotFoundPage() {
  return (
    <Page
      narrow
      title="There’s nothing here"
      tab="Not found"
      lead="The address may be mistyped, or the page has moved."
    >
      <div className="row">
        <ButtonLink to={paths.home()} look="main">
          Find a doctor
        </ButtonLink>
        <ButtonLink to={paths.appointments()}>My visits</ButtonLink>
      </div>
    </Page>
  )
}

/** A bug in a page, or a page of an older version that is no longer on the server after an upgrade: reloading mends the second. */
export function ErrorPage() {
  const error = useRouteError()
  console.error(error)
  return (
    <Page
      narrow
      title="This page didn’t load"
      tab="Something went wrong"
      lead="Sorry about that. Nothing you booked is affected. Loading the page again usually helps."
    >
      <div className="row">
        <Button look="main" onPress={() => window.location.reload()}>
          Load again
        </Button>
        <ButtonLink to={paths.home()} reloadDocument>
          Go to the start
        </ButtonLink>
      </div>
    </Page>
  )
}
