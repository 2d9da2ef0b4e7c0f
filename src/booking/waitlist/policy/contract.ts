import { Type } from 'typebox'
import type { Static } from 'typebox'

export const ORDERS = ['first_come', 'urgency_then_first_come', 'fair'] as const
export type Order = (typeof ORDERS)[number]

const localTime = (description: string) =>
  Type.String({ pattern: String.raw`^([01]\d|2[0-3]):[0-5]\d$`, maxLength: 5, examples: ['21:00'], description })

export const WaitlistRules = Type.Object(
  {
    order: Type.Enum([...ORDERS], {
      description:
        'Who is offered a freed time first. `first_come`: who waits longest. `urgency_then_first_come`: who the clinic says is more urgent, then who waits longest. `fair`: who was offered least often, then longest ago, then who waits longest.',
    }),
    standsMinutes: Type.Integer({
      minimum: 15,
      maximum: 10_080,
      description: 'How long an offer stands, from when its letter leaves.',
    }),
    quietFrom: localTime('From when on nobody is written to, by the clocks where they live.'),
    quietTo: localTime('Until when. The same as quietFrom: there are no quiet hours.'),
    atOnce: Type.Integer({
      minimum: 1,
      maximum: 20,
      description: 'How many are offered seats of one group visit at the same time. Any other time is one person’s.',
    }),
    mostOpenEntries: Type.Integer({
      minimum: 1,
      maximum: 50,
      description: 'For how many things one patient may wait at once.',
    }),
  },
  { additionalProperties: false },
)
export type WaitlistRules = Static<typeof WaitlistRules>

export const WaitlistPolicy = Type.Object({
  ...WaitlistRules.properties,
  version: Type.Integer({ description: '0 while the clinic has decided nothing.' }),
})
export type WaitlistPolicy = Static<typeof WaitlistPolicy>
