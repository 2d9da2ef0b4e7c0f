import { enforce } from '#identity'
import type { Context } from '#identity'
import { newId, transaction, trimmed } from '#platform'
import type { NewVisitType, VisitType } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { recordChange } from '../record-change.ts'
import { presentPools, presentResources } from '../resource/present-resources.ts'
import { insertVisitType, replaceResourcesOfVisitType } from './queries.ts'
import { refuseUnbookable } from './refuse-unbookable.ts'

export async function addVisitType(ctx: Context, input: NewVisitType): Promise<VisitType> {
  enforce(permissions.runTheClinic, ctx.actor)
  const type = withDefaults(input)
  refuseUnbookable(type)
  return transaction(ctx.database, async (tx) => {
    type.resourceIds = await presentResources(tx, ctx.clinicId, type.resourceIds)
    await presentPools(tx, ctx.clinicId, type.resourcePools)
    await insertVisitType(tx, ctx.clinicId, type, ctx.now)
    await replaceResourcesOfVisitType(tx, ctx.clinicId, type.id, type.resourceIds)
    await recordChange(tx, ctx, { what: 'visit_type', action: 'added' }, type)
    return type
  })
}

/** Without a grid of its own a visit type is offered back to back. */
function withDefaults(input: NewVisitType): VisitType {
  const defaults = {
    id: newId<'visit type'>(),
    description: null,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    gridMinutes: input.durationMinutes,
    gridOffsetMinutes: 0,
    minNoticeMinutes: 0,
    noticeOnWeekdaysOnly: false,
    horizonDays: 365,
    horizonOnWeekdaysOnly: false,
    lastDate: null,
    capacity: 1,
    approval: false,
    deposit: null,
    resourceIds: [],
    resourcePools: [],
    forPatients: 'everyone' as const,
    knownTo: 'clinic' as const,
    minAgeYears: null,
    maxAgeYears: null,
    version: 1,
    retired: false,
  }
  return { ...defaults, ...trimmed(input) }
}
