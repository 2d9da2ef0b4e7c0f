import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, read, send } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import type { AnswerOf } from '../../api/types.ts'
import { clockOf, dayOf, fullDay, longDay } from '../../app/time.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useProvenMutation } from './proven-mutation.ts'

type Erasure = AnswerOf<'/api/v1/me/erasure', 'get'>

const key = ['own-erasure']

async function ownErasure(): Promise<Erasure | null> {
  try {
    return await read(api.GET('/api/v1/me/erasure'))
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'ops.erasure_not_found') return null
    throw error
  }
}

/** Being forgotten here: what happens, what the law keeps, and the week in which one can think again. */
export function ErasureSection() {
  const client = useQueryClient()
  const erasure = useQuery({ queryKey: key, queryFn: ownErasure })
  const changed = () => client.invalidateQueries({ queryKey: key })
  const ask = useProvenMutation(async () => {
    await send(api.POST('/api/v1/me/erasure'))
    await changed()
  })
  const callOff = useMutation({
    mutationFn: () => send(api.DELETE('/api/v1/me/erasure')),
    onSettled: changed,
  })
  return (
    <section className="card stack" aria-labelledby="erasure">
      <h2 id="erasure">Delete my data</h2>
      <Loaded query={erasure} label="Loading what you asked for" bars={1}>
        {(asked) =>
          asked === null ? (
            <>
              {callOff.isSuccess ? <Banner tone="good">Called off. Everything stays as it is.</Banner> : null}
              <NotAsked isPending={ask.isPending} onAsk={() => ask.mutate()} />
            </>
          ) : (
            <Asked asked={asked} isPending={callOff.isPending} onCallOff={() => callOff.mutate()} />
          )
        }
      </Loaded>
      {ask.failure ? <Failure error={ask.failure} /> : null}
      {callOff.error ? <Failure error={callOff.error} /> : null}
    </section>
  )
}

function WhatIsKept() {
  return (
    <p className="soft">
      The law makes clinics keep what was written about visits that took place, and whose they were, in many places for
      ten years after the last one. That part goes to an archive that nobody uses in daily work and that is opened only
      with a reason, which is written down. When the years are over it is deleted too.
    </p>
  )
}

function NotAsked({ isPending, onAsk }: { isPending: boolean; onAsk: () => void }) {
  const [isSure, setIsSure] = useState(false)
  const onYes = () => {
    setIsSure(false)
    onAsk()
  }
  return (
    <>
      <p>
        You can ask this clinic to forget you. It waits seven days, in which you can call it off here. Then your coming
        visits are cancelled, your record is deleted, and you can’t sign in here any more.
      </p>
      <WhatIsKept />
      <div className="row">
        <Button isPending={isPending} onPress={() => setIsSure(true)}>
          Ask for deletion…
        </Button>
      </div>
      {isSure ? (
        <Dialog title="Have your data deleted?" alert onClose={() => setIsSure(false)}>
          <p>
            In seven days your coming visits are cancelled and everything about you is deleted, but for what the law
            makes the clinic keep. Whoever acts for you, and for whom you act, is affected too. Download your data first
            if you may need it.
          </p>
          <p>Until then nothing changes, and you can call it off on this page.</p>
          <div className="dialog__actions">
            <Button onPress={() => setIsSure(false)}>Keep my data</Button>
            <Button look="danger" onPress={onYes}>
              Ask for deletion
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}

function Asked({ asked, isPending, onCallOff }: { asked: Erasure; isPending: boolean; onCallOff: () => void }) {
  if (asked.state === 'begun')
    return (
      <Banner tone="warn">
        Deletion has begun. Your coming visits are cancelled, and the rest follows within hours. It can’t be called off
        any more.
      </Banner>
    )
  return (
    <>
      <Banner tone="warn">
        You asked for deletion. It begins on {fullDay(dayOf(asked.dueAt, asked.timeZone))} at{' '}
        {clockOf(asked.dueAt, asked.timeZone)}; until then you can call it off.
      </Banner>
      {asked.stoppedBy ? <Banner tone="warn">{whyStopped(asked.stoppedBy)}</Banner> : null}
      {asked.visitsAhead.length > 0 ? (
        <>
          <p>These visits will be cancelled then:</p>
          <ul className="ticks">
            {asked.visitsAhead.map(({ id, start, timeZone, doctor, visitType, location }) => (
              <li key={id}>
                {longDay(dayOf(start, timeZone))}, {clockOf(start, timeZone)}: {visitType} with {doctor}, {location}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>You have no coming visits that would be cancelled.</p>
      )}
      <WhatIsKept />
      <div className="row">
        <Button look="main" isPending={isPending} onPress={onCallOff}>
          Keep my data after all
        </Button>
      </div>
    </>
  )
}

const whyStopped = (code: string): string =>
  code === 'identity.last_administrator'
    ? 'It has to wait: you are the clinic’s last administrator. Make somebody else one first.'
    : 'Something stands in its way at the moment; it is tried again by itself. Ask the clinic if this stays.'
