import { useState } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '../../app/paths.ts'
import { useClinic } from '../../clinic/clinic-queries.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/field.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useSession, useSignOut } from '../session.ts'
import { QuestionGone } from './nobody-to-ask.tsx'
import { isAnothers, isGone, useAnswer, useLookAgain, useQuestion, type Question } from './question-queries.ts'
import { consequenceOf, recordsFirst } from './scope-words.ts'

/** An app asks whoever is signed in; what it asks is read anew for each person. */
export function AppQuestion({ id }: { id: string }) {
  const question = useQuestion(id)
  if (question.data) return <Asked key={question.data.account.id} question={question.data} />
  if (isGone(question.error)) return <QuestionGone />
  return (
    <Page narrow title="An app asks for access" tab="An app asks">
      <Loaded query={question} label="Loading what the app asks">
        {() => null}
      </Loaded>
    </Page>
  )
}

function Asked({ question }: { question: Question }) {
  const { app, scopes, lastsDays } = question
  const clinic = useClinic()
  const answer = useAnswer(question)
  const lookAgain = useLookAgain(question.id)
  const [chosen, setChosen] = useState(() => scopes.map(({ scope }) => scope))
  const [isEmpty, setIsEmpty] = useState(false)
  if (answer.isSuccess) return <Leaving app={app.name} />
  if (isGone(answer.error)) return <QuestionGone />
  const onAllow = () => {
    setIsEmpty(chosen.length === 0)
    if (chosen.length > 0) answer.mutate(chosen)
  }
  return (
    <Page
      narrow
      title={`${app.name} asks to act for you`}
      tab={`${app.name} asks`}
      lead={`At ${clinic.data?.name ?? 'this clinic'}, and nowhere else.`}
    >
      <WhoAsks question={question} />
      <section className="card stack">
        <Choices
          legend="It would be able to"
          many
          options={recordsFirst(scopes).map(({ scope, words }) => {
            const more = consequenceOf(scope)
            return { value: scope, name: words, ...(more && { more }) }
          })}
          chosen={chosen}
          onChange={setChosen}
          error={isEmpty ? 'Leave at least one, or don’t allow it.' : undefined}
        />
        <p className="soft small">Take the tick away from what you don’t want to allow.</p>
        <AtWork question={question} />
        <p>
          This lasts {lastsDays} days at most. You can end it sooner under Account, Apps. The app never learns your
          password, and can do nothing here that you can’t.
        </p>
        {answer.error ? (
          isAnothers(answer.error) ? (
            <Failure error={answer.error} onRetry={() => void lookAgain().then(() => answer.reset())} />
          ) : (
            <Failure error={answer.error} />
          )
        ) : null}
        <div className="dialog__actions">
          <Button isPending={answer.isPending && answer.variables === null} onPress={() => answer.mutate(null)}>
            Don’t allow
          </Button>
          <Button look="main" isPending={answer.isPending && answer.variables !== null} onPress={onAllow}>
            Allow
          </Button>
        </div>
      </section>
    </Page>
  )
}

/** A name can say anything; the place where the answer goes cannot lie, so both are shown. */
function WhoAsks({ question: { id, app, account } }: { question: Question }) {
  const signOut = useSignOut()
  const navigate = useNavigate()
  const back = paths.signIn(paths.appConsent(id))
  return (
    <section className="card stack stack--tight" aria-label="Who asks whom">
      <p>
        The answer goes to <strong className="address">{app.returnsTo}</strong>
        {app.homepage ? (
          <>
            {' '}
            ·{' '}
            <a href={app.homepage} rel="noreferrer noopener" target="_blank">
              About the app<span className="hidden-visually">, opens in a new tab</span>
            </a>
          </>
        ) : null}
      </p>
      <p>Allow it only if you have just come from this app and trust whoever makes it.</p>
      <div className="row row--apart">
        <p>
          Signed in as <strong>{account.name}</strong> <span className="soft address">{account.email}</span>
        </p>
        <Button
          size="small"
          isPending={signOut.isPending}
          onPress={() => signOut.mutate(undefined, { onSuccess: () => void navigate(back) })}
        >
          Use another account
        </Button>
      </div>
      {signOut.error ? <Failure error={signOut.error} /> : null}
    </section>
  )
}

/** Who works here would let the app see other people's records. */
function AtWork({ question: { scopes } }: { question: Question }) {
  const { data: me } = useSession()
  const isStaff = me?.roles.some((role) => role !== 'patient') ?? false
  if (!isStaff || !scopes.some(({ compartment }) => compartment === 'user')) return null
  return (
    <Banner tone="warn">
      You work here. “Wherever you may” means that the app sees patients’ records as you do. Ask an administrator if you
      are not sure that it may.
    </Banner>
  )
}

function Leaving({ app }: { app: string }) {
  return (
    <Page narrow title={`Going back to ${app}`} tab="Going back">
      <Banner tone="good">Your answer was given. If the app has opened by itself, you can close this page.</Banner>
    </Page>
  )
}
