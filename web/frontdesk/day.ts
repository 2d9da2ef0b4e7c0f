import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { api, read } from '../api/client.ts'
import type { Appointment } from '../api/types.ts'
import { todayIn, type Day } from '../app/time.ts'
import { appointmentsKey } from '../booking/appointment-queries.ts'

export type DayView = { date: Day; locationId: string; doctorId: string; grouping: 'time' | 'doctor'; words: string }

const DAY = /^\d{4}-\d{2}-\d{2}$/

const EVERYONE = 'all'

/** What the desk is looking at, to begin with a doctor's own day where a doctor looks; in the address, so that a reload in the morning rush shows the same. */
export function useDayView(
  zone: string,
  ownDoctorId?: string,
): { view: DayView; set: (change: Partial<Record<keyof DayView, string>>) => void } {
  const [params, setParams] = useSearchParams()
  const today = todayIn(zone)
  const date = params.get('date') ?? today
  const doctorId = params.get('doctorId') ?? ownDoctorId ?? ''
  const view: DayView = {
    date: DAY.test(date) ? date : today,
    locationId: params.get('locationId') ?? '',
    doctorId: doctorId === EVERYONE ? '' : doctorId,
    grouping: params.get('grouping') === 'doctor' ? 'doctor' : 'time',
    words: params.get('words') ?? '',
  }
  const set = (change: Partial<Record<keyof DayView, string>>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(change)) {
          if (value) next.set(name, value)
          else if (name === 'doctorId' && ownDoctorId) next.set(name, EVERYONE)
          else next.delete(name)
        }
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return { view, set }
}

const REFRESH_MS = 15_000
const MANY = 500

/** The day's appointments, read again every quarter of a minute while the page is looked at. */
export function useDay({ date, locationId, doctorId }: DayView) {
  return useQuery({
    queryKey: [...appointmentsKey, 'day', date, locationId, doctorId],
    refetchInterval: REFRESH_MS,
    placeholderData: (before, query) => (query?.queryKey[2] === date ? before : undefined),
    queryFn: async () => {
      const query = {
        from: date,
        to: date,
        limit: MANY,
        ...(locationId && { locationId }),
        ...(doctorId && { doctorId }),
      }
      return (await read(api.GET('/api/v1/appointments', { params: { query } }))).data
    },
  })
}

const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase()

/** Every typed word must begin a word of the patient's or doctor's name; accents and case don't matter on the phone. */
export function matching(rows: readonly Appointment[], words: string): Appointment[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  return rows.filter(({ patient, doctor, visitType }) => {
    const has = folded(`${patient.name} ${doctor.name} ${visitType.name}`).split(/[\s-]+/)
    return wanted.every((word) => has.some((one) => one.startsWith(word)))
  })
}

export type DayGroup = { key: string; title: string | null; rows: Appointment[] }

const byStart = (one: Appointment, other: Appointment) =>
  Date.parse(one.start) - Date.parse(other.start) || one.doctor.name.localeCompare(other.doctor.name)

export function grouped(rows: readonly Appointment[], grouping: DayView['grouping']): DayGroup[] {
  const sorted = [...rows].toSorted(byStart)
  if (grouping === 'time') return sorted.length ? [{ key: 'all', title: null, rows: sorted }] : []
  return [...Map.groupBy(sorted, ({ doctor }) => doctor.id)]
    .map(([key, own]) => ({ key, title: own[0]?.doctor.name ?? '', rows: own }))
    .toSorted((one, other) => one.title.localeCompare(other.title))
}

/** `12 visits · 2 waiting · 1 with the doctor`. Cancelled ones are not visits. */
export function daySummary(rows: readonly Appointment[]): string {
  const count = (...statuses: string[]) => rows.filter(({ status }) => statuses.includes(status)).length
  const visits = rows.length - count('cancelled')
  const parts = [
    `${visits} ${visits === 1 ? 'visit' : 'visits'}`,
    count('arrived', 'checked-in') && `${count('arrived', 'checked-in')} waiting`,
    count('in-progress') && `${count('in-progress')} with the doctor`,
    count('proposed') && `${count('proposed')} to approve`,
    count('pending') && `${count('pending')} not paid yet`,
  ]
  return parts.filter(Boolean).join(' · ')
}
