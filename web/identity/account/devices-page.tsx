import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, read, send } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { dayHere } from '../../app/time.ts'
import { Badge } from '../../ui/badge.tsx'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'

type OwnSession = AnswerOf<'/api/v1/me/sessions', 'get'>['data'][number]

const key = ['own-sessions']

/** Where this account is signed in, and how to end that elsewhere. */
export function DevicesPage() {
  const client = useQueryClient()
  const sessions = useQuery({ queryKey: key, queryFn: async () => (await read(api.GET('/api/v1/me/sessions'))).data })
  const changed = () => client.invalidateQueries({ queryKey: key })
  const end = useMutation({
    mutationFn: (id: string) => send(api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } })),
    onSettled: changed,
  })
  const endOthers = useMutation({
    mutationFn: () => read(api.DELETE('/api/v1/me/sessions')),
    onSettled: changed,
  })
  return (
    <Page title="Devices" tab="Devices" lead="Where you are signed in. End what you don’t know or no longer use.">
      <Loaded query={sessions} label="Loading your devices">
        {(rows) => (
          <>
            <ul className="rows">
              {rows.map((row) => (
                <Row
                  key={row.id}
                  row={row}
                  isEnding={end.isPending && end.variables === row.id}
                  onEnd={() => end.mutate(row.id)}
                />
              ))}
            </ul>
            {rows.some(({ current }) => !current) ? (
              <div className="row">
                <Button isPending={endOthers.isPending} onPress={() => endOthers.mutate()}>
                  Sign out everywhere else
                </Button>
              </div>
            ) : null}
          </>
        )}
      </Loaded>
      {end.error ? <Failure error={end.error} /> : null}
      {endOthers.error ? <Failure error={endOthers.error} /> : null}
    </Page>
  )
}

function Row({ row, isEnding, onEnd }: { row: OwnSession; isEnding: boolean; onEnd: () => void }) {
  return (
    <li className="rows__row">
      <div>
        <h2 className="rows__title">{row.device}</h2>
        <p className="soft small">
          Since {dayHere(row.begunAt)}, last used {dayHere(row.lastUsedAt)}
          {row.address ? ` · from ${row.address}` : ''}
        </p>
      </div>
      {row.current ? (
        <Badge tone="good">This device</Badge>
      ) : (
        <Button size="small" isPending={isEnding} onPress={onEnd}>
          Sign out<span className="hidden-visually">, {row.device}</span>
        </Button>
      )}
    </li>
  )
}
