import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { api, read, send } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { paths } from '../../app/paths.ts'
import { dayHere } from '../../app/time.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useOwnLinks } from './own-factors.ts'
import { useProvenMutation } from './proven-mutation.ts'

/** Sign-ins elsewhere that also open this account: listed, linked, unlinked. Absent where the clinic offers none. */
export function LinkedSection() {
  const links = useOwnLinks()
  const offered = useQuery({
    queryKey: ['sign-in-providers'],
    queryFn: async () => (await read(api.GET('/api/v1/auth/openid/providers'))).data,
  })
  const outcome = useOutcome()
  const unlink = useProvenMutation((id: string) =>
    send(api.DELETE('/api/v1/me/openid-links/{id}', { params: { path: { id } } })),
  )
  const own = links.data ?? []
  const more = (offered.data ?? []).filter(({ label }) => !own.some((link) => link.label === label))
  if (own.length === 0 && more.length === 0 && outcome === undefined) return null
  return (
    <section className="card stack" aria-labelledby="linked">
      <h2 id="linked">Sign-in through others</h2>
      <p className="soft">An account that you have elsewhere can open this one too. Link only what is yours alone.</p>
      {outcome === 'linked' ? <Banner tone="good">Linked. From now on you can sign in with it.</Banner> : null}
      {outcome instanceof ApiProblem ? <Failure error={outcome} /> : null}
      {own.length > 0 ? (
        <ul className="rows">
          {own.map(({ id, label, issuer, linkedAt, lastUsedAt }) => (
            <li key={id} className="rows__row">
              <div>
                <h3 className="rows__title">{label}</h3>
                <p className="soft small">
                  <span className="address">{hostOf(issuer)}</span>, since {dayHere(linkedAt)}
                  {lastUsedAt ? `, last used ${dayHere(lastUsedAt)}` : ''}
                </p>
              </div>
              <Button
                size="small"
                isPending={unlink.isPending && unlink.variables === id}
                onPress={() => unlink.mutate(id)}
              >
                Unlink<span className="hidden-visually"> {label}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {unlink.failure ? <Failure error={unlink.failure} /> : null}
      {more.map(({ id, label }) => (
        <LinkButton key={id} id={id} label={label} />
      ))}
    </section>
  )
}

/** The browser goes to the provider and comes back here, with a `problem` in the address when it did not work. */
function LinkButton({ id, label }: { id: string; label: string }) {
  const start = useProvenMutation(async () => {
    const returnTo = `${paths.accountSecurity()}?${LINKED}=1`
    const body = { providerId: id, purpose: 'link', returnTo } as const
    const { authorizationUrl } = await read(api.POST('/api/v1/auth/openid/start', { body }))
    window.location.assign(authorizationUrl)
  })
  return (
    <>
      <div className="row">
        <Button isPending={start.isPending || start.isSuccess} onPress={() => start.mutate()}>
          Link {label}
        </Button>
      </div>
      {start.failure ? <Failure error={start.failure} /> : null}
    </>
  )
}

const LINKED = 'linked'
const PROBLEM = 'problem'

/** What came of going to a provider. Taken out of the address, so that reloading the page does not say it again. */
function useOutcome(): 'linked' | ApiProblem | undefined {
  const [params, setParams] = useSearchParams()
  const [outcome] = useState<'linked' | ApiProblem | undefined>(() => {
    const code = params.get(PROBLEM)
    // Only its code is used, and only to choose a sentence of ours: anybody can write an address.
    if (code !== null) return new ApiProblem({ status: 401, code })
    return params.has(LINKED) ? 'linked' : undefined
  })
  const isTold = params.has(PROBLEM) || params.has(LINKED)
  useEffect(() => {
    if (isTold) setParams({}, { replace: true, preventScrollReset: true })
  }, [isTold, setParams])
  return outcome
}

function hostOf(issuer: string): string {
  return URL.canParse(issuer) ? new URL(issuer).host : issuer
}
