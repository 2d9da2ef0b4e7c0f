import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { api, read } from '../../../api/client.ts'
import { fieldErrors } from '../../../api/problem-text.ts'
import { paths } from '../../../app/paths.ts'
import { Failure } from '../../../ui/banner.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { useFaultyFocus } from '../../../ui/use-faulty-focus.ts'
import { useFields } from '../../../ui/use-fields.ts'
import { useProvenChange } from '../proven-change.ts'
import { AppFields } from './app-fields.tsx'
import { bodyFrom, textsOf, type AddedClient, type ClientBody } from './app-form.ts'
import { clientsKey, type ApiClient } from './apps-queries.ts'
import { ScopesField } from './scopes-field.tsx'
import { SecretShown } from './secret-shown.tsx'

type Kind = 'app' | 'system'
type Proof = ApiClient['authentication']

const kinds: { value: Kind; name: string; more: string }[] = [
  { value: 'app', name: 'An app that people use', more: 'It asks each person first, and acts for those who let it.' },
  { value: 'system', name: 'A system of the clinic', more: 'It works by itself, without anybody signing in.' },
]
const proofs: { value: Proof; name: string; more: string }[] = [
  { value: 'none', name: 'On people’s own devices', more: 'A phone or a browser can keep no secret, so it has none.' },
  { value: 'secret', name: 'With a secret', more: 'For a server. You get the secret once and hand it over.' },
  {
    value: 'key',
    name: 'With a key of its own',
    more: 'For a server. Best: nothing secret passes through your hands.',
  },
]

/** Lets an app or a system in. How it proves itself is settled here: another way is another entry. */
export function NewAppPage() {
  const navigate = useNavigate()
  const [added, setAdded] = useState<AddedClient>()
  const [kind, setKind] = useState<Kind>('app')
  const [proof, setProof] = useState<Proof>('none')
  const [ticks, setTicks] = useState<string[]>(['openid'])
  const [isEmpty, setIsEmpty] = useState(false)
  const add = useProvenChange(
    (body: ClientBody & { authentication: Proof }) => read(api.POST('/api/v1/api-clients', { body })),
    [clientsKey],
  )
  const form = useFaultyFocus(add.failure)
  const { values, field } = useFields(textsOf(null), add.failure)
  const errors = fieldErrors(add.failure)
  const authentication = kind === 'system' && proof === 'none' ? 'secret' : proof
  const settled = {
    authentication,
    grantTypes: [kind === 'app' ? ('authorization_code' as const) : ('client_credentials' as const)],
  }
  const open = (id: string) => void navigate(paths.adminApp(id), { replace: true })
  const choose = (next: Kind) => {
    setKind(next)
    setTicks(next === 'app' ? ['openid'] : [])
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setIsEmpty(ticks.length === 0)
    if (ticks.length === 0) return
    const onSuccess = (one: AddedClient) => (one.secret === undefined ? open(one.id) : setAdded(one))
    add.mutate({ ...bodyFrom(values, ticks, settled), authentication }, { onSuccess })
  }
  return (
    <Page narrow title="Let an app or a system in" tab="Let one in">
      <form ref={form} className="card form form--loose" onSubmit={onSubmit}>
        <Choices
          legend="What is it?"
          options={kinds}
          chosen={[kind]}
          onChange={([next]) => choose(next === 'system' ? 'system' : 'app')}
        />
        <Choices
          legend={kind === 'app' ? 'Where does it run, and how does it prove itself?' : 'How does it prove itself?'}
          options={kind === 'app' ? proofs : proofs.filter(({ value }) => value !== 'none')}
          chosen={[authentication]}
          onChange={([next]) => setProof(proofs.find(({ value }) => value === next)?.value ?? proof)}
          error={errors['authentication']}
        />
        <AppFields settled={settled} texts={values} field={field} />
        <ScopesField
          level={2}
          people={kind === 'app'}
          itself={kind === 'system'}
          ticks={ticks}
          onChange={setTicks}
          error={isEmpty && ticks.length === 0 ? 'Please tick at least one thing.' : undefined}
        />
        {add.failure ? <Failure error={add.failure} /> : null}
        <div className="form__actions">
          <Button type="submit" look="main" isPending={add.isPending}>
            Let it in
          </Button>
          <ButtonLink to={paths.adminApps()} look="quiet">
            Back
          </ButtonLink>
        </div>
      </form>
      {added?.secret === undefined ? null : (
        <SecretShown clientId={added.id} secret={added.secret} onClose={() => open(added.id)} />
      )}
    </Page>
  )
}
