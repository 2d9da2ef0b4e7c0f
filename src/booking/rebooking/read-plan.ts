import { getClinic } from '#clinic'
import { enforce } from '#identity'
import type { Context } from '#identity'
import { page, readCursor } from '#platform'
import type { Page } from '#platform'
import type { LineId, LineQuery, Line, Plan, PlanId, PlanSummary } from './contract.ts'
import { permissions } from './permissions.ts'
import { countLines, findLine, findLines, findPlan, findPlans } from './queries.ts'
import { refusals } from './refusals.ts'
import { lineViews, planView } from './view.ts'

/** Plans of the clinic, newest first; without anybody's name. */
export async function listPlans(
  ctx: Context,
  { open, limit = 100, cursor }: { open?: boolean; limit?: number; cursor?: string },
): Promise<Page<PlanSummary>> {
  enforce(permissions.plan, ctx.actor)
  const key = readCursor(cursor, ['number', 'uuid'])
  const after = key === undefined ? undefined : ([Number(key[0]), String(key[1])] as const)
  const rows = await findPlans(ctx.database, ctx.clinicId, { open, after }, limit + 1)
  const counts = await countLines(
    ctx.database,
    ctx.clinicId,
    rows.map(({ id }) => id),
  )
  const { timeZone } = await getClinic(ctx)
  return page(
    rows,
    limit,
    (row) => [row.createdAt, row.id],
    (row) => planView(row, counts, timeZone),
  )
}

/** A plan with its lines, a page of them at a time. */
export async function readPlan(ctx: Context, planId: PlanId, query: LineQuery = {}): Promise<Plan> {
  enforce(permissions.plan, ctx.actor)
  const { limit = 500, cursor, state: states } = query
  const plan = await findPlan(ctx.database, ctx.clinicId, planId)
  if (plan === undefined) throw refusals.plan_not_found()
  const key = readCursor(cursor, ['number', 'uuid'])
  const after = key === undefined ? undefined : ([Number(key[0]), String(key[1])] as const)
  const rows = await findLines(ctx.database, ctx.clinicId, planId, { states, after }, limit + 1)
  const counts = await countLines(ctx.database, ctx.clinicId, [planId])
  const { timeZone } = await getClinic(ctx)
  const views = new Map((await lineViews(ctx, plan, rows)).map((view) => [view.id, view]))
  const { data, nextCursor } = page(
    rows,
    limit,
    (row) => [row.startAt, row.id],
    (row) => views.get(row.id),
  )
  return { ...planView(plan, counts, timeZone), lines: data.filter((view) => view !== undefined), nextCursor }
}

export async function readLine(ctx: Context, planId: PlanId, lineId: LineId): Promise<Line> {
  const plan = await findPlan(ctx.database, ctx.clinicId, planId)
  const line = await findLine(ctx.database, ctx.clinicId, planId, lineId)
  if (plan === undefined || line === undefined) throw refusals.line_not_found()
  const [view] = await lineViews(ctx, plan, [line])
  if (view === undefined) throw new Error('a line has no view')
  return view
}
