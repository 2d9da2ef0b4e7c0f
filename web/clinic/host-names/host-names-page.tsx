import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api, read } from '../../api/client.ts'
import { useProvenChange } from '../../identity/admin/proven-change.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useFaultyFocus } from '../../ui/use-faulty-focus.ts'
import { useFields } from '../../ui/use-fields.ts'
import { HostNameCard } from './host-name-card.tsx'
import { hostNamesKey } from './host-name.ts'

/** Addresses under which the clinic is found besides the installation's: asked for, proved by a DNS record, given up. */
export function HostNamesPage() {
  const names = useQuery({
    queryKey: hostNamesKey,
    queryFn: async () => (await read(api.GET('/api/v1/clinic/host-names'))).data,
    // Praxis looks by itself; whoever waits here for their record sees it without pressing anything.
    refetchInterval: 60_000,
  })
  return (
    <Page
      title="Own web address"
      tab="Own web address"
      lead="Let patients find you under a name of your own, such as termine.your-clinic.example. You show that the name is yours with one entry in its DNS."
    >
      <NewHostName />
      <section className="stack" aria-labelledby="host-names">
        <h2 id="host-names">Your addresses</h2>
        <Loaded query={names} label="Loading your addresses" bars={2}>
          {(rows) =>
            rows.length === 0 ? (
              <p className="soft">None yet. Until then you are found under the address this page has now.</p>
            ) : (
              <ul className="stack">
                {rows.map((row) => (
                  <HostNameCard key={row.id} row={row} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
    </Page>
  )
}

function NewHostName() {
  const ask = useProvenChange(
    (hostName: string) => read(api.POST('/api/v1/clinic/host-names', { body: { hostName } })),
    [hostNamesKey],
  )
  const [asked, setAsked] = useState('')
  const form = useFaultyFocus(ask.failure)
  const { values, field, reset } = useFields({ hostName: '' }, ask.failure)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate(values.hostName.trim(), {
      onSuccess: ({ hostName }) => {
        setAsked(hostName)
        reset()
      },
    })
  }
  return (
    <section className="card stack" aria-labelledby="new-host-name">
      <h2 id="new-host-name">Add an address</h2>
      <form ref={form} className="form" onSubmit={onSubmit}>
        <TextField
          label="Host name"
          required
          autoComplete="off"
          spellCheck={false}
          placeholder="termine.your-clinic.example"
          hint="Without https:// and without anything after it."
          {...field('hostName')}
        />
        {ask.failure ? <Failure error={ask.failure} /> : null}
        <p role="status" className={asked ? '' : 'hidden-visually'}>
          {asked ? `${asked} is in the list below. Next: set its DNS record.` : ''}
        </p>
        <div className="form__actions">
          <Button type="submit" look="main" isPending={ask.isPending}>
            Add it
          </Button>
        </div>
      </form>
    </section>
  )
}
