import { useState } from 'react'
import { useLocation } from 'react-router'
import type { Appointment } from '../api/types.ts'
import { useHistory } from './appointment-queries.ts'
import { useCameFromPaying } from './deposit/paying.ts'

type Told = { title: string; text: string; tone?: 'warn' }

const booked: Told = { title: 'Your visit is booked', text: 'A confirmation is on its way to you by e-mail.' }

/** Of what the page before did, by the word it left in the history entry; a reload shows the plain page again. */
const done: Record<string, Told> = {
  booked,
  'booked-by-staff': {
    title: 'The visit is booked',
    text: 'The patient is sent a confirmation where we have an e-mail address.',
  },
  moved: { title: 'The visit is moved', text: 'The new time is booked, the old one is free again.' },
}

function useDone(): Told | undefined {
  const { state } = useLocation() as { state: unknown }
  const word = typeof state === 'object' && state !== null && 'news' in state ? String(state.news) : ''
  return done[word]
}

/** What a visit's page has to say first: what was just done, what came of paying, or that nobody paid. */
export function useVisitNews(id: string, row: Appointment | undefined, isOwn: boolean) {
  const told = useDone()
  const isPending = row?.status === 'pending'
  const cameFromPaying = useCameFromPaying(id, row !== undefined && !isPending)
  const [waited, setWaited] = useState(false)
  if (isPending && !waited) setWaited(true)
  const moves = useHistory({ id, version: row?.version ?? 0 }, row?.status === 'cancelled').data
  return { told: toldOf(), cameFromPaying, isJustBooked: toldOf() === booked }

  function toldOf(): Told | undefined {
    if (row?.status === 'proposed')
      return told && { title: 'The request is sent', text: 'The clinic looks at it and answers by e-mail.' }
    if (row?.status === 'pending') return isOwn ? { title: 'One step left: pay the deposit', text: '' } : undefined
    if (row?.status === 'cancelled' && moves?.at(-1)?.move === 'non-payment')
      return {
        title: isOwn ? 'The time is free again' : 'Visit',
        text: 'The deposit was not paid in time, so the time is free again.',
        tone: 'warn',
      }
    if (row?.status === 'booked' && isOwn && (cameFromPaying || waited)) return booked
    // A visit that was cancelled since, on this very page, is booked no more.
    return row === undefined || row.status === 'booked' ? told : undefined
  }
}
