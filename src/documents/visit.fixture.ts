import type { Sender, Visit } from './visit.ts'

export const PRAXIS: Sender = { name: 'Praxis am Park', email: 'post@praxis-am-park.example', phone: '+49 30 5550100' }
export const URL = 'https://praxis.example/appointments/019aa3c2-1111-7000-8000-000000000001'

/** Clara Berg's visit to Dr. Weiss in Berlin, Wednesday 25 November 2026 at nine; members may be replaced. */
export function visitOf(change: Partial<Visit> = {}): Visit {
  return {
    id: '019aa3c2-1111-7000-8000-000000000001',
    status: 'booked',
    version: 1,
    doctor: { name: 'Anna Weiß', title: 'Dr. med.' },
    patient: { name: 'Clara Berg', email: 'clara@patient.example', locale: 'en', timeZone: null },
    location: { name: 'Praxis am Park', timeZone: 'Europe/Berlin', address: 'Parkweg 3\n10115 Berlin' },
    start: Date.parse('2026-11-25T09:00:00+01:00'),
    end: Date.parse('2026-11-25T09:30:00+01:00'),
    ...change,
  }
}

/** The same visit at another time and place; times as RFC 3339. */
export function visitAt(start: string, end: string, timeZone = 'Europe/Berlin', change: Partial<Visit> = {}): Visit {
  return visitOf({
    start: Date.parse(start),
    end: Date.parse(end),
    location: { ...visitOf().location, timeZone },
    ...change,
  })
}
