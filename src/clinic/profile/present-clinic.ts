import type { Context } from '#identity'
import type { Clinic } from '../contract.ts'
import { findClinic } from './queries.ts'

/** The clinic that was called. The app finds it before any use case runs, so its absence is a bug, not a refusal. */
export async function getClinic({ database, clinicId }: Pick<Context, 'database' | 'clinicId'>): Promise<Clinic> {
  return presentClinic(await findClinic(database, clinicId))
}

export function presentClinic(clinic: Clinic | undefined): Clinic {
  if (clinic === undefined) throw new Error('the context names a clinic that does not exist')
  return clinic
}
