import type { Fault, Lag, Step } from './pathway-queries.ts'

type Named = { id: string; name: string }
/** What the ids in a pathway are called. */
export type Names = { visitTypes: readonly Named[]; doctors: readonly Named[]; locations: readonly Named[] }

const nameIn = (rows: readonly Named[], id: string): string => rows.find((row) => row.id === id)?.name ?? '…'
const either = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`

const ofDays = (count: number) => (count === 1 ? '1 day' : `${count} days`)
function ofMinutes(count: number): string {
  if (count === 60) return '1 hour'
  return count > 0 && count % 60 === 0 ? `${count / 60} hours` : `${count} ${count === 1 ? 'minute' : 'minutes'}`
}

/** `3 to 10 days`, `at least 2 hours`, `on the same day`. */
export function spanWords({ minDays, maxDays, minMinutes, maxMinutes }: Omit<Lag, 'after'>): string {
  const inDays = minDays !== undefined || maxDays !== undefined
  const [least, most, unit] = inDays ? [minDays, maxDays, ofDays] : [minMinutes, maxMinutes, ofMinutes]
  if (inDays && most === 0) return 'on the same day'
  if (least === undefined || least === 0) return most === undefined ? 'at any time' : `at most ${unit(most)}`
  if (most === undefined) return `at least ${unit(least)}`
  if (least === most) return `exactly ${unit(least)}`
  return inDays ? `${least} to ${unit(most)}` : `${unit(least)} to ${unit(most)}`
}

/** `3 to 10 days after visit 1`, `on the same day as visit 1`. */
export function lagWords({ after, ...span }: Lag): string {
  const words = spanWords(span)
  return words === 'on the same day' ? `${words} as visit ${after}` : `${words} after visit ${after}`
}

/** When a step may be, and with whom; nothing for one that is free of all. */
export const stepRules = ({ lags = [], sameDoctorAs }: Pick<Step, 'lags' | 'sameDoctorAs'>): string[] => [
  ...lags.map(lagWords),
  ...(sameDoctorAs === undefined ? [] : [`with the doctor of visit ${sameDoctorAs}`]),
]

export const stepName = (step: Pick<Step, 'name' | 'visitTypeId'>, names: Pick<Names, 'visitTypes'>): string =>
  step.name ?? nameIn(names.visitTypes, step.visitTypeId)

/** A line for each step: `Visit 2: Consultation, 3 to 10 days after visit 1, with Dr. Weber`. */
export const pathwayLines = (steps: readonly Step[], names: Names): string[] =>
  steps.map((step, index) => {
    const visit = nameIn(names.visitTypes, step.visitTypeId)
    const own = step.name === undefined || step.name === visit ? visit : `${step.name} (${visit})`
    const rules = [
      ...stepRules(step),
      ...(step.specialty === undefined ? [] : [step.specialty]),
      ...(step.doctorIds ? [`with ${either(step.doctorIds.map((id) => nameIn(names.doctors, id)))}`] : []),
      ...(step.locationIds ? [`at ${either(step.locationIds.map((id) => nameIn(names.locations, id)))}`] : []),
    ]
    return `Visit ${index + 1}: ${[own, ...rules].join(', ')}`
  })

/** What of a pathway does not hold, for whoever has the visits. */
export function faultWords({ step, after, rule }: Fault, steps: readonly Step[]): string {
  const lag = steps[step - 1]?.lags?.find((one) => one.after === after)
  switch (rule) {
    case 'lag_too_short':
    case 'lag_too_long':
      return lag
        ? `Visit ${step} has to be ${lagWords(lag)}.`
        : `Visit ${step} is too ${rule === 'lag_too_short' ? 'soon' : 'long'} after visit ${after ?? step - 1}.`
    case 'out_of_order':
      return `Visit ${step} can begin only when visit ${after ?? step - 1} is over.`
    case 'other_doctor':
      return `Visit ${step} has to be with the same doctor as visit ${after ?? step - 1}.`
    case 'wrong_doctor':
      return `Visit ${step} can’t be with this doctor.`
    case 'wrong_location':
      return `Visit ${step} can’t be at this location.`
    case 'wrong_visit_type':
      return `Visit ${step} is another kind of visit.`
  }
}

/** `both visits`, `all 3 visits`. */
export const allVisits = (count: number): string => (count === 2 ? 'both visits' : `all ${count} visits`)

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
export const allVisitsFirst = (count: number): string => capital(allVisits(count))
