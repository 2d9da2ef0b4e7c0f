import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, send } from '../../api/client.ts'
import { dayHere } from '../../app/time.ts'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SureDialog } from '../../ui/sure-dialog.tsx'
import { recordsFirst } from '../consent/scope-words.ts'
import { ownAppsKey, useOwnApps, type OwnApp } from './own-apps.ts'

/** The apps that somebody has let in, and how to shut them out. */
export function AppsPage() {
  const apps = useOwnApps()
  const [ending, setEnding] = useState<OwnApp>()
  return (
    <Page
      title="Apps"
      tab="Apps"
      lead="Apps that you let act for you here. Each may do only what is listed, and you can end it at any time."
    >
      <Loaded query={apps} label="Loading your apps">
        {(rows) =>
          rows.length === 0 ? (
            <div className="empty">
              <p>
                No app acts for you. When an app wants to, it brings you to a page of this clinic that asks you first.
              </p>
            </div>
          ) : (
            <ul className="stack">
              {rows.map((row) => (
                <AppCard key={row.id} row={row} onEnd={() => setEnding(row)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {ending ? <EndDialog app={ending} onClose={() => setEnding(undefined)} /> : null}
    </Page>
  )
}

function AppCard({ row, onEnd }: { row: OwnApp; onEnd: () => void }) {
  return (
    <li className="card stack">
      <div className="row row--apart">
        <h2>{row.name}</h2>
        <Button size="small" onPress={onEnd}>
          Take away<span className="hidden-visually"> access from {row.name}</span>
        </Button>
      </div>
      <div className="soft small">
        <p>Last used {dayHere(row.lastUsedAt)}</p>
        <p>
          Let in {dayHere(row.grantedAt)}
          {row.devices > 1 ? `, on ${row.devices} devices` : ''}
        </p>
        <p>Ends by itself {dayHere(row.expiresAt)}</p>
        {row.homepage ? (
          <a href={row.homepage} rel="noreferrer noopener" target="_blank">
            About the app<span className="hidden-visually"> {row.name}, opens in a new tab</span>
          </a>
        ) : null}
      </div>
      <div className="stack stack--tight">
        <h3>It may</h3>
        <ul className="ticks">
          {recordsFirst(row.scopes).map(({ scope, words }) => (
            <li key={scope}>{words}</li>
          ))}
        </ul>
      </div>
    </li>
  )
}

function EndDialog({ app, onClose }: { app: OwnApp; onClose: () => void }) {
  const client = useQueryClient()
  const end = useMutation({
    mutationFn: () => send(api.DELETE('/api/v1/me/apps/{id}', { params: { path: { id: app.id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ownAppsKey }),
    onSuccess: onClose,
  })
  return (
    <SureDialog
      title={`Take access away from ${app.name}?`}
      wayOut="Keep it"
      deed="Take access away"
      failure={end.error}
      isPending={end.isPending}
      onSure={() => end.mutate()}
      onClose={onClose}
    >
      It is shut out at once, on every device. What it has already read stays with whoever makes it; to have that
      deleted, ask them. You can let it in again later.
    </SureDialog>
  )
}
