import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { api, read } from '../api/client.ts'
import type { MessageSummary } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { clockOf, dayOf, nearDay, todayIn } from '../app/time.ts'
import { Badge, type Tone } from '../ui/badge.tsx'
import { Failure } from '../ui/banner.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Loaded, Skeleton } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { More } from '../ui/more.tsx'

const REFRESH_MS = 15_000

/** Every notice the clinic sent, or would have sent had it a mail server: a list and, beside it, the one being read. */
export function MailboxPage() {
  const [params, setParams] = useSearchParams()
  const open = params.get('message')
  const messages = useInfiniteQuery({
    queryKey: ['messages'],
    initialPageParam: '',
    refetchInterval: REFRESH_MS,
    queryFn: ({ pageParam }) =>
      read(api.GET('/api/v1/messages', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    getNextPageParam: (page) => page.nextCursor,
  })
  const rows = messages.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Page title="Mailbox" tab="Mailbox" lead="The notices to patients, newest first.">
      {messages.isPending ? <Skeleton label="Loading messages" /> : null}
      {messages.error ? <Failure error={messages.error} onRetry={() => void messages.refetch()} /> : null}
      {messages.data && rows.length === 0 ? (
        <p className="empty">Nothing was sent yet. Book a visit, and its confirmation appears here.</p>
      ) : null}
      {rows.length ? (
        <div className={open ? 'mailbox mailbox--open' : 'mailbox'}>
          <div className="mailbox__side">
            <ul className="rows">
              {rows.map((row) => (
                <li key={row.id}>
                  <Row
                    row={row}
                    isOpen={row.id === open}
                    onOpen={() => setParams({ message: row.id }, { preventScrollReset: true })}
                  />
                </li>
              ))}
            </ul>
            <More list={messages}>Older messages</More>
          </div>
          {open ? (
            <Reading id={open} close={() => setParams({}, { preventScrollReset: true })} />
          ) : (
            <p className="mailbox__none soft">Choose a message to read it.</p>
          )}
        </div>
      ) : null}
    </Page>
  )
}

const states: Record<string, { text: string; tone: Tone }> = {
  mailbox: { text: 'Kept here', tone: 'info' },
  planned: { text: 'Waiting', tone: 'warn' },
  sending: { text: 'Being sent', tone: 'warn' },
  sent: { text: 'Sent', tone: 'good' },
  failed: { text: 'Failed', tone: 'bad' },
  unknown: { text: 'May not have arrived', tone: 'warn' },
  withheld: { text: 'Not sent, overtaken', tone: 'plain' },
}
const stateOf = (state: string) => states[state] ?? { text: state, tone: 'plain' as const }
const when = ({ createdAt, timeZone }: MessageSummary) =>
  `${nearDay(dayOf(createdAt, timeZone), todayIn(timeZone))}, ${clockOf(createdAt, timeZone)}`

function Row({ row, isOpen, onOpen }: { row: MessageSummary; isOpen: boolean; onOpen: () => void }) {
  return (
    <button type="button" className="mailbox__row" aria-current={isOpen ? 'true' : undefined} onClick={onOpen}>
      <span className="mailbox__to">{row.recipientName}</span>
      <span className="small soft">{when(row)}</span>
      <span className="mailbox__subject">{row.subject}</span>
      <span>
        <Badge tone={stateOf(row.state).tone}>{stateOf(row.state).text}</Badge>
      </span>
    </button>
  )
}

function Reading({ id, close }: { id: string; close: () => void }) {
  const message = useQuery({
    queryKey: ['messages', id],
    queryFn: () => read(api.GET('/api/v1/messages/{id}', { params: { path: { id } } })),
  })
  return (
    <article className="card stack mailbox__reading" aria-label="Message">
      <Loaded query={message} label="Loading the message" bars={1}>
        {(found) => (
          <>
            <h2>{found.subject}</h2>
            <p className="small soft">
              To {found.recipientName} ({found.recipient}), {when(found)}
            </p>
            {found.lastError ? <p className="small">{found.lastError}</p> : null}
            <p className="mailbox__text">{found.text}</p>
            <div className="row">
              <ButtonLink size="small" to={paths.appointment(found.appointmentId)}>
                See the visit
              </ButtonLink>
              <Button size="small" look="quiet" onPress={close}>
                Close
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </article>
  )
}
