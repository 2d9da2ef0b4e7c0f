import { useState } from 'react'
import { api, read, send } from '../../api/client.ts'
import { useProvenChange } from '../../identity/admin/proven-change.ts'
import { Badge } from '../../ui/badge.tsx'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyText } from '../../ui/copy-text.tsx'
import { SureDialog } from '../../ui/sure-dialog.tsx'
import { explanation, hostNamesKey, momentText, standing, type HostName } from './host-name.ts'

/** One address: how it stands, the record to set, looking for it now, giving the address up. */
export function HostNameCard({ row }: { row: HostName }) {
  const [isGivingUp, setIsGivingUp] = useState(false)
  const check = useProvenChange(
    () => read(api.POST('/api/v1/clinic/host-names/{id}/verification', { params: { path: { id: row.id } } })),
    [hostNamesKey],
  )
  const { tone, name } = standing(row)
  return (
    <li className="card stack">
      <div className="row row--apart">
        <h3 className="breakable">{row.hostName}</h3>
        <Badge tone={tone}>{name}</Badge>
      </div>
      <p role="status">{explanation(row)}</p>
      {row.record ? (
        <>
          <CopyText label="Name of the TXT record" value={row.record.name} />
          <CopyText label="Value" value={row.record.value} />
        </>
      ) : null}
      {row.checkedAt ? <p className="soft small">Last looked: {momentText(row.checkedAt, row.timeZone)}</p> : null}
      {check.failure ? <Failure error={check.failure} /> : null}
      {row.record ? (
        <div className="row">
          <Button isPending={check.isPending} onPress={() => check.mutate()}>
            Check now<span className="hidden-visually">, {row.hostName}</span>
          </Button>
          <Button look="quiet" onPress={() => setIsGivingUp(true)}>
            Give up…<span className="hidden-visually"> {row.hostName}</span>
          </Button>
        </div>
      ) : null}
      {isGivingUp ? <GiveUpDialog row={row} onClose={() => setIsGivingUp(false)} /> : null}
    </li>
  )
}

function GiveUpDialog({ row, onClose }: { row: HostName; onClose: () => void }) {
  const giveUp = useProvenChange(
    () => send(api.DELETE('/api/v1/clinic/host-names/{id}', { params: { path: { id: row.id } } })),
    [hostNamesKey],
  )
  return (
    <SureDialog
      title={`Give up ${row.hostName}?`}
      wayOut="Keep it"
      deed="Give it up"
      failure={giveUp.failure}
      isPending={giveUp.isPending}
      onSure={() => giveUp.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      {row.state === 'verified'
        ? 'From then on nobody finds the clinic here: links in letters that were sent with this address lead nowhere, and passkeys made here no longer work.'
        : 'It is taken off the list. To use it later you set a new record.'}
    </SureDialog>
  )
}
