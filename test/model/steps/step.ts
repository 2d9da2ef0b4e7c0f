import fc from 'fast-check'
import type { PatientId } from '#people'
import { DAY, HOUR, MINUTE } from '../model.ts'
import type { Model, Wanted } from '../model.ts'
import type { Real } from '../real.ts'
import type { Asker } from '../world.ts'

export type Step = fc.AsyncCommand<Model, Real>

/**
 * One step of a sequence: done to the application, held against the model, and then everything is looked at. `act` answers in a few words
 * what became of it; a failure tells the story of the sequence until then.
 */
export function step(name: string, act: (model: Model, real: Real) => Promise<string>): Step {
  return {
    check: () => true,
    async run(model, real) {
      real.doing = ''
      try {
        real.doing = await act(model, real)
        await real.look(model)
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error)
        throw new Error([...real.story, `${name}: ${real.doing}`, said].join('\n'), { cause: error })
      }
      real.story.push(`${name}: ${real.doing}`)
      if (!/(^|: )(no|nothing|of nothing|none)$/.test(real.doing)) real.done.set(name, (real.done.get(name) ?? 0) + 1)
    },
    toString: () => name,
  }
}

/** Numbers that mean a time only once there is a clinic, so that what is left of a sequence still means something. */
export const aTime = fc.record({
  doctor: fc.nat(1),
  // The last has a deposit, which takes several steps to come to anything.
  type: fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 6, 6),
  place: fc.constantFrom(0, 0, 1),
  day: fc.nat(1),
  half: fc.nat(10),
  odd: fc.constantFrom(...Array.from({ length: 19 }, () => false), true),
})
export type ATime = typeof aTime extends fc.Arbitrary<infer T> ? T : never

export function wantedTime({ world }: Model, { doctor, type, place, day, half, odd }: ATime): Wanted {
  const late = half * 30 * MINUTE + (odd ? 15 * MINUTE : 0)
  return {
    doctorId: nth(world.doctorIds, doctor),
    visitTypeId: nth(world.types, type).id,
    locationId: nth(world.locationIds, place),
    start: world.monday + day * DAY + 7 * HOUR + 30 * MINUTE + late,
  }
}

export const asSlot = ({ doctorId, visitTypeId, locationId, start }: Wanted) => ({
  doctorId,
  visitTypeId,
  locationId,
  start: new Date(start).toISOString(),
})

/** A time as people say it: which doctor, what, where, when. */
export function inWords({ world }: Model, { doctorId, visitTypeId, locationId, start }: Wanted): string {
  const doctor = world.doctorIds.indexOf(doctorId)
  const type = world.types.findIndex(({ id }) => id === visitTypeId)
  const place = world.locationIds.indexOf(locationId)
  const day = start < world.monday + DAY ? 'Mo' : 'Tu'
  return `doctor ${doctor}, type ${type}, place ${place}, ${day} ${new Date(start).toISOString().slice(11, 16)}`
}

/** Any of them; undefined when there is none. */
export function anyOf<T>(all: Iterable<T>, number: number): T | undefined {
  const list = [...all]
  return list[number % Math.max(list.length, 1)]
}

export function nth<T>(all: readonly T[], number: number): T {
  const found = all[number % all.length]
  if (found === undefined) throw new Error('there is nothing to choose from')
  return found
}

/** Somebody asks for somebody: the desk for anybody, a patient for themselves or, entrusted with it or not, for Olga. */
export const aCaller = fc.record({
  desk: fc.boolean(),
  patient: fc.nat(3),
  forOlga: fc.constantFrom(false, false, true),
})
export type ACaller = typeof aCaller extends fc.Arbitrary<infer T> ? T : never

/** The same in words. */
export const asked = ({ desk, patient, forOlga }: ACaller): string =>
  desk ? `the desk for patient ${patient}` : `patient ${patient} for ${forOlga ? 'Olga' : 'themselves'}`

export interface Caller {
  who: Asker
  isStaff: boolean
  /** Whom they ask for. */
  patientId: PatientId
}

export function caller({ world }: Model, { desk, patient, forOlga }: ACaller): Caller {
  const who: Asker = desk ? world.desk : nth(world.patients, patient)
  const patientId = desk
    ? (anyOf([...world.patients.map((one) => one.patientId), world.olga], patient) ?? world.olga)
    : forOlga
      ? world.olga
      : who.patientId
  return { who, isStaff: desk, patientId }
}
