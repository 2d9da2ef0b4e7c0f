import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocation, useSearchParams } from 'react-router'
import { api, read } from '../api/client.ts'
import { isEntrance, paths } from '../app/paths.ts'
import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { backOf } from './back-of.ts'

const LONG = 5 * 60_000
/** What the server takes. */
const LONGEST_RETURN = 1000

const useProviders = () =>
  useQuery({
    queryKey: ['sign-in-providers'],
    queryFn: async () => (await read(api.GET('/api/v1/auth/openid/providers'))).data,
    staleTime: LONG,
  })

/** A button for each other place that the clinic lets vouch for people. None while it is not known: the form is enough to sign in. */
export function OtherProviders() {
  const { data: providers = [] } = useProviders()
  const returnTo = useReturnTo()
  const leave = useMutation({
    mutationFn: async (providerId: string) => {
      const { authorizationUrl } = await read(api.POST('/api/v1/auth/openid/start', { body: { providerId, returnTo } }))
      window.location.assign(authorizationUrl)
    },
  })
  return (
    <>
      {providers.map(({ id, label }) => (
        <Button key={id} wide isPending={leave.isPending && leave.variables === id} onPress={() => leave.mutate(id)}>
          Go on with {label}
        </Button>
      ))}
      {leave.error ? <Failure error={leave.error} /> : null}
    </>
  )
}

/** Where the provider's answer ends: here, where somebody signs in on the way to something; else the page that knows where people start. */
function useReturnTo(): string {
  const { pathname, search } = useLocation()
  const [params] = useSearchParams()
  const wished = isEntrance(pathname) ? (backOf(params) ?? paths.signIn()) : pathname + search
  return wished.length > LONGEST_RETURN ? paths.signIn() : wished
}
