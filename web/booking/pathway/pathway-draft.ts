import type { Lag, Pathway, PathwayBody, Step } from './pathway-queries.ts'

export type DraftLag = { after: number; unit: 'days' | 'minutes'; least: string; most: string }

/** A step as its fields hold it: what was typed, and '' for what was not. */
export type DraftStep = {
  /** For the page to tell the steps apart while they come and go. */
  key: number
  name: string
  visitTypeId: string
  specialty: string
  doctorIds: string[]
  locationIds: string[]
  /** The number of an earlier step; 0 is any doctor. */
  sameDoctorAs: number
  lags: DraftLag[]
}

const textOf = (value: number | undefined): string => (value === undefined ? '' : String(value))

function draftLag({ after, minDays, maxDays, minMinutes, maxMinutes }: Lag): DraftLag {
  return minMinutes === undefined && maxMinutes === undefined
    ? { after, unit: 'days', least: textOf(minDays), most: textOf(maxDays) }
    : { after, unit: 'minutes', least: textOf(minMinutes), most: textOf(maxMinutes) }
}

const draftStep = (step: Step, key: number): DraftStep => ({
  key,
  name: step.name ?? '',
  visitTypeId: step.visitTypeId,
  specialty: step.specialty ?? '',
  doctorIds: step.doctorIds ?? [],
  locationIds: step.locationIds ?? [],
  sameDoctorAs: step.sameDoctorAs ?? 0,
  lags: (step.lags ?? []).map(draftLag),
})

/** A further step: some days after the one before it, as most are. */
export const furtherStep = (steps: readonly DraftStep[]): DraftStep => ({
  key: Math.max(0, ...steps.map(({ key }) => key)) + 1,
  name: '',
  visitTypeId: '',
  specialty: '',
  doctorIds: [],
  locationIds: [],
  sameDoctorAs: 0,
  lags: steps.length === 0 ? [] : [{ after: steps.length, unit: 'days', least: '1', most: '14' }],
})

/** What the form begins with; a new pathway has the two steps that it takes to be one. */
export function draftOf(pathway: Pathway | null): DraftStep[] {
  if (pathway) return pathway.steps.map(draftStep)
  const first = furtherStep([])
  return [first, furtherStep([first])]
}

/** Without one of its steps, and whatever referred to it; the later ones count one less. */
export function withoutStep(steps: readonly DraftStep[], index: number): DraftStep[] {
  const gone = index + 1
  const shifted = (number: number) => (number > gone ? number - 1 : number)
  return steps
    .filter((_, at) => at !== index)
    .map((step) => ({
      ...step,
      sameDoctorAs: step.sameDoctorAs === gone ? 0 : shifted(step.sameDoctorAs),
      lags: step.lags.filter(({ after }) => after !== gone).map((lag) => ({ ...lag, after: shifted(lag.after) })),
    }))
}

const numberOf = <Name extends string>(name: Name, typed: string) =>
  typed === '' ? {} : ({ [name]: Number(typed) } as Partial<Record<Name, number>>)

const lagOf = ({ after, unit, least, most }: DraftLag): Lag =>
  unit === 'days'
    ? { after, ...numberOf('minDays', least), ...numberOf('maxDays', most) }
    : { after, ...numberOf('minMinutes', least), ...numberOf('maxMinutes', most) }

/** As the API has it: what was left empty is left out. */
export const bodyOf = (name: string, steps: readonly DraftStep[]): PathwayBody => ({
  name: name.trim(),
  steps: steps.map((step): Step => ({
    visitTypeId: step.visitTypeId,
    ...(step.name.trim() && { name: step.name.trim() }),
    ...(step.specialty && { specialty: step.specialty }),
    ...(step.doctorIds.length > 0 && { doctorIds: step.doctorIds }),
    ...(step.locationIds.length > 0 && { locationIds: step.locationIds }),
    ...(step.sameDoctorAs > 0 && { sameDoctorAs: step.sameDoctorAs }),
    ...(step.lags.length > 0 && { lags: step.lags.map(lagOf) }),
  })),
})
