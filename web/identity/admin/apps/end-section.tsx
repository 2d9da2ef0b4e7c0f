import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api, send } from '../../../api/client.ts'
import { paths } from '../../../app/paths.ts'
import type { Said } from '../../../app/said.ts'
import { Button } from '../../../ui/button.tsx'
import { SureDialog } from '../../../ui/sure-dialog.tsx'
import { useProvenChange } from '../proven-change.ts'
import { clientsKey, type ApiClient } from './apps-queries.ts'

/** Lets an app or a system in no more. */
export function EndSection({ client }: { client: ApiClient }) {
  const navigate = useNavigate()
  const [isAsking, setIsAsking] = useState(false)
  const end = useProvenChange(
    () => send(api.DELETE('/api/v1/api-clients/{id}', { params: { path: { id: client.id } } })),
    [clientsKey],
  )
  const onSuccess = () =>
    void navigate(paths.adminApps(), { state: { said: `${client.name} is let in no more.` } satisfies Said })
  return (
    <section className="card stack" aria-labelledby="end">
      <h2 id="end">Let it in no more</h2>
      <p className="soft">It is out within seconds, and so is everybody who used it. What it did stays.</p>
      <div className="row">
        <Button onPress={() => setIsAsking(true)}>Let it in no more…</Button>
      </div>
      {isAsking ? (
        <SureDialog
          title={`Let ${client.name} in no more?`}
          wayOut="Keep it"
          deed="Let it in no more"
          failure={end.failure}
          isPending={end.isPending}
          onSure={() => end.mutate(undefined, { onSuccess })}
          onClose={() => setIsAsking(false)}
        >
          Its id, its secrets and all that people granted it end. This can’t be taken back: to let it in again you add
          it anew, and everybody is asked again.
        </SureDialog>
      ) : null}
    </section>
  )
}
