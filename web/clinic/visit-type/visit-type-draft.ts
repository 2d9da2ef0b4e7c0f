import type { VisitType } from '../../api/types.ts'
import { depositOf, depositTexts } from './deposit-draft.ts'

export type VisitTypeRules = Omit<VisitType, 'id' | 'version' | 'retired'>

/** The rules that are chosen rather than typed. */
export type Chosen = Pick<
  VisitTypeRules,
  | 'noticeOnWeekdaysOnly'
  | 'horizonOnWeekdaysOnly'
  | 'approval'
  | 'forPatients'
  | 'knownTo'
  | 'resourceIds'
  | 'resourcePools'
>

const text = (value: number | undefined, otherwise: number) => String(value ?? otherwise)
const optional = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))

/** What the inputs show, a sensible new visit where there is none yet. */
export const textsOf = (row: VisitType | null) => ({
  name: row?.name ?? '',
  description: row?.description ?? '',
  durationMinutes: text(row?.durationMinutes, 20),
  gridMinutes: row ? String(row.gridMinutes) : '',
  gridOffsetMinutes: text(row?.gridOffsetMinutes, 0),
  bufferBeforeMinutes: text(row?.bufferBeforeMinutes, 0),
  bufferAfterMinutes: text(row?.bufferAfterMinutes, 0),
  minNoticeMinutes: text(row?.minNoticeMinutes, 0),
  horizonDays: text(row?.horizonDays, 365),
  lastDate: row?.lastDate ?? '',
  capacity: text(row?.capacity, 1),
  minAgeYears: optional(row?.minAgeYears),
  maxAgeYears: optional(row?.maxAgeYears),
  ...depositTexts(row?.deposit ?? null),
})
export type Texts = ReturnType<typeof textsOf>

export const chosenOf = (row: VisitType | null): Chosen => ({
  noticeOnWeekdaysOnly: row?.noticeOnWeekdaysOnly ?? false,
  horizonOnWeekdaysOnly: row?.horizonOnWeekdaysOnly ?? false,
  approval: row?.approval ?? false,
  forPatients: row?.forPatients ?? 'everyone',
  knownTo: row?.knownTo ?? 'clinic',
  resourceIds: row?.resourceIds ?? [],
  resourcePools: row?.resourcePools ?? [],
})

const years = (typed: string): number | null => (typed === '' ? null : Number(typed))

export const rulesOf = (texts: Texts, chosen: Chosen): VisitTypeRules => ({
  ...chosen,
  name: texts.name,
  description: texts.description.trim() || null,
  durationMinutes: Number(texts.durationMinutes),
  gridMinutes: Number(texts.gridMinutes || texts.durationMinutes),
  gridOffsetMinutes: Number(texts.gridOffsetMinutes),
  bufferBeforeMinutes: Number(texts.bufferBeforeMinutes),
  bufferAfterMinutes: Number(texts.bufferAfterMinutes),
  minNoticeMinutes: Number(texts.minNoticeMinutes),
  horizonDays: Number(texts.horizonDays),
  lastDate: texts.lastDate || null,
  capacity: Number(texts.capacity),
  minAgeYears: years(texts.minAgeYears),
  maxAgeYears: years(texts.maxAgeYears),
  deposit: depositOf(texts),
})
