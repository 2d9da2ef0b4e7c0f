import { Counter, Gauge } from 'prom-client'
import type { Registry } from 'prom-client'
import { indexState, liveState } from '#availability'
import type { Database } from '#platform'

/** Each metric of the index of free times, by the name of what `indexState` tells of it. */
const TOLD = {
  diaries: ['praxis_availability_diaries', 'Doctors whose free times are held in memory.'],
  bytes: ['praxis_availability_bytes', 'Memory that they take, estimated; kept below a budget.'],
  hits: ['praxis_availability_hits_total', 'Diaries asked for and held.'],
  loads: ['praxis_availability_loads_total', 'Diaries asked for and read from the database.'],
  invalidations: ['praxis_availability_invalidations_total', 'Diaries forgotten because something of them changed.'],
  evictions: ['praxis_availability_evictions_total', 'Diaries given up for room.'],
  resyncs: ['praxis_changes_resyncs_total', 'Times everything was forgotten, because nobody could say what changed.'],
  changes: ['praxis_changes_seen_total', 'Changes found by looking, those of this process among them.'],
  looks: ['praxis_changes_looks_total', 'Looks at what changed.'],
} as const

/** The same of who is told what becomes taken and free. */
const TOLD_LIVE = {
  listeners: ['praxis_live_listeners', 'Streams and subscriptions that are told what becomes taken and free.'],
  questions: [
    'praxis_live_questions',
    'Different searches that they listen to, those left within a minute among them.',
  ],
  doctors: ['praxis_live_doctors', 'Doctors that these are about.'],
  readings: ['praxis_live_readings_total', 'Diaries read again because somebody listens.'],
  told: ['praxis_live_told_total', 'Times a listener was told of a change.'],
} as const

/** What is held in memory, how often that helps, and how old it can be at most; nothing where no index is kept. */
export function measureIndex(registry: Registry, database: Database): void {
  for (const [member, [name, help]] of Object.entries(TOLD)) {
    const tell = name.endsWith('_total') ? asCount : asGauge
    tell(registry, name, help, () => indexState(database)?.[member as keyof typeof TOLD])
  }
  for (const [member, [name, help]] of Object.entries(TOLD_LIVE)) {
    const tell = name.endsWith('_total') ? asCount : asGauge
    tell(registry, name, help, () => liveState(database)?.[member as keyof typeof TOLD_LIVE])
  }
  asGauge(
    registry,
    'praxis_availability_staleness_seconds',
    'Since it was last looked whether anything changed: what is answered from memory is no older. +Inf: nothing is answered from memory.',
    () => {
      const state = indexState(database)
      return state === undefined ? undefined : state.lookedAgoMs / 1000
    },
  )
}

type Read = () => number | undefined

function asGauge(registry: Registry, name: string, help: string, read: Read): void {
  const gauge = new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      const value = read()
      if (value !== undefined) gauge.set(value)
    },
  })
}

/** The index counts by itself; what it has counted is told whole. */
function asCount(registry: Registry, name: string, help: string, read: Read): void {
  const counter = new Counter({
    name,
    help,
    registers: [registry],
    collect() {
      counter.reset()
      counter.inc(read() ?? 0)
    },
  })
}
