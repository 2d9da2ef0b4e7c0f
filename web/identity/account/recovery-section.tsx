import { useState } from 'react'
import { api, read } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { FreshCodes } from './fresh-codes.tsx'
import { useProvenMutation } from './proven-mutation.ts'

/** The way back in when phone and passkey are gone. */
export function RecoverySection({ factors }: { factors: AnswerOf<'/api/v1/me/second-factor', 'get'> }) {
  const renew = useProvenMutation(() => read(api.POST('/api/v1/me/second-factor/recovery-codes')))
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (!factors.totp && factors.passkeys === 0) return null
  const left = factors.recoveryCodesLeft
  return (
    <section className="card stack" aria-labelledby="recovery">
      <h2 id="recovery">Recovery codes</h2>
      <div className="row row--apart">
        <p>{left === 0 ? 'None left.' : left === 1 ? 'One left.' : `${left} left.`}</p>
        <Button
          size="small"
          isPending={renew.isPending}
          onPress={() => renew.mutate(undefined, { onSuccess: ({ recoveryCodes }) => setCodes(recoveryCodes) })}
        >
          Make ten new ones
        </Button>
      </div>
      {renew.failure ? <Failure error={renew.failure} /> : null}
      {codes ? <FreshCodes codes={codes} onClose={() => setCodes(null)} /> : null}
    </section>
  )
}
