import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, orNull, pageOf, pageQuery } from '#platform'
import type { Id } from '#platform'
import { SlotWish } from '../contract.ts'
import { CALL_OUTCOMES, LINE_STATES } from './line-life.ts'

export type PlanId = Id<'rebooking plan'>
export type LineId = Id<'rebooking line'>

const exact = { additionalProperties: false } as const
const instant = Type.String({ format: 'date-time' })
const bound = Type.String({ maxLength: 40, description: 'RFC 3339 with an offset.' })

export const CAUSES = ['leave', 'closure', 'resource'] as const
export type CauseKind = (typeof CAUSES)[number]

export const OTHER_DOCTORS = ['none', 'same_specialty', 'same_visit_type'] as const

/** How new times are looked for; everything has a usual value. */
export const PlanOptions = Type.Object(
  {
    withinDays: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 180, description: 'How long after the old date at most; 28 unless said.' }),
    ),
    otherDoctors: Type.Optional(
      Type.Enum([...OTHER_DOCTORS], {
        description: 'Who may see the patient instead: anybody who offers the visit type, unless said.',
      }),
    ),
    sameLocation: Type.Optional(Type.Boolean({ description: 'At the same location only; so unless said.' })),
    otherDoctorWeighsDays: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 180,
        description: 'Another doctor is as much of a change as so many days of waiting; 7 unless said.',
      }),
    ),
    otherLocationWeighsDays: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 180,
        description: 'Another location is as much of a change as so many days of waiting; 3 unless said.',
      }),
    ),
    noticeMinutes: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 20_160,
        description: 'Nothing is proposed that begins sooner than this from now; 120 unless said.',
      }),
    ),
  },
  exact,
)
export type PlanOptions = Required<Static<typeof PlanOptions>>

export const PlanWish = Type.Object(
  {
    leaveId: Type.Optional(idField<'leave'>()),
    closureId: Type.Optional(idField<'closure'>()),
    resource: Type.Optional(
      Type.Object(
        { resourceId: idField<'resource'>(), from: bound, to: bound },
        { ...exact, description: 'A room or a device that cannot be used for a while.' },
      ),
    ),
    options: Type.Optional(PlanOptions),
  },
  { ...exact, description: 'Exactly one cause: a leave, a closure, or a room or device that is out of order.' },
)
export type PlanWish = Static<typeof PlanWish>

const SlotShown = Type.Object({
  doctor: Type.Object({ id: idField<'doctor'>(), name: Type.String(), title: orNull(Type.String()) }),
  location: Type.Object({ id: idField<'location'>(), name: Type.String() }),
  start: instant,
  end: instant,
  timeZone: Type.String(),
})

/** What is different for the patient, and how much that weighs: the proposal is the free time that weighs least. */
export const Change = Type.Object({
  days: Type.Integer({ description: 'Days later; negative: earlier.' }),
  otherDoctor: Type.Boolean(),
  otherLocation: Type.Boolean(),
  otherTimeOfDayMinutes: Type.Integer(),
  weight: Type.Number({ description: 'All of it together, in days of waiting.' }),
})
export type Change = Static<typeof Change>

export const Line = Type.Object({
  id: idField<'rebooking line'>(),
  version: Type.Integer({ description: 'The ETag, in quotes, that a change of this line has to bring back.' }),
  state: Type.Enum([...LINE_STATES]),
  why: orNull(Type.String({ description: 'A rule’s name or a word: why nothing was found, or what ended it.' })),
  appointmentId: idField<'appointment'>(),
  patient: Type.Object({
    id: idField<'patient'>(),
    name: Type.String(),
    phone: orNull(Type.String()),
    canBeWrittenTo: Type.Boolean({ description: 'There is an address for the letter with the link.' }),
  }),
  visitType: Type.Object({ id: idField<'visit type'>(), name: Type.String() }),
  was: SlotShown,
  proposal: orNull(SlotShown),
  change: orNull(Change),
  byHand: Type.Boolean({ description: 'Somebody of the clinic chose the proposed time.' }),
  heldUntil: orNull(instant),
  offerId: orNull(idField<'offer'>()),
  calls: Type.Integer(),
  callOutcome: orNull(Type.Enum([...CALL_OUTCOMES])),
  changedAt: instant,
})
export type Line = Static<typeof Line>

export const Counts = Type.Object(Object.fromEntries(LINE_STATES.map((state) => [state, Type.Integer()])))

const planMembers = {
  id: idField<'rebooking plan'>(),
  state: Type.Enum(['finding', 'review', 'waiting', 'done', 'closed'], {
    description:
      'finding: times are looked for; review: something is to be sent or somebody to be called; waiting: for answers; done: nobody is left; closed.',
  }),
  cause: Type.Object({
    kind: Type.Enum([...CAUSES]),
    id: Type.String({ format: 'uuid' }),
    doctorId: orNull(idField<'doctor'>()),
    locationId: orNull(idField<'location'>()),
    start: instant,
    end: instant,
  }),
  options: PlanOptions,
  timeZone: Type.String(),
  createdAt: instant,
  heldUntil: Type.String({ format: 'date-time', description: 'How long what is proposed and not sent stays held.' }),
  closedAt: orNull(instant),
  closedWhy: orNull(Type.String()),
  total: Type.Integer(),
  settled: Type.Integer({ description: 'Of how many nothing is left to do.' }),
  toCall: Type.Integer({ description: 'How many have to be called.' }),
  counts: Counts,
}

export const PlanSummary = Type.Object(planMembers)
export type PlanSummary = Static<typeof PlanSummary>
export const Plans = pageOf(PlanSummary)

export const Plan = Type.Object({
  ...planMembers,
  lines: Type.Array(Line, { description: 'By their old start.' }),
  nextCursor: orNull(Type.String()),
})
export type Plan = Static<typeof Plan>

export const PlanQuery = Type.Object({ open: Type.Optional(Type.Boolean()), ...pageQuery }, exact)
export const LineQuery = Type.Object(
  { state: Type.Optional(Type.Array(Type.Enum([...LINE_STATES]), { maxItems: 11 })), ...pageQuery },
  exact,
)
export type LineQuery = Static<typeof LineQuery>

const lineIds = Type.Optional(
  Type.Array(idField<'rebooking line'>(), { minItems: 1, maxItems: 500, description: 'All that can be, unless said.' }),
)

export const SendingWish = Type.Object(
  {
    lineIds,
    answerWithinHours: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 168, description: 'How long the offers stand; 48 unless said.' }),
    ),
  },
  exact,
)
export type SendingWish = Static<typeof SendingWish>

export const Sending = Type.Object({
  sent: Type.Array(idField<'rebooking line'>()),
  notSent: Type.Array(Type.Object({ lineId: idField<'rebooking line'>(), why: Type.String() }), {
    description: 'Whose time could not be offered any more, and the rule or the word for why; another is looked for.',
  }),
})
export type Sending = Static<typeof Sending>

export const SearchWish = Type.Object({ lineIds }, exact)
export const ProposalWish = Type.Object({ slot: SlotWish }, exact)
export const CallWish = Type.Object({ outcome: Type.Enum([...CALL_OUTCOMES]) }, exact)
export const OnePlan = Type.Object({ id: idField<'rebooking plan'>() })
export const OneLine = Type.Object({ id: idField<'rebooking plan'>(), lineId: idField<'rebooking line'>() })
