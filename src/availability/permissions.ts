import { STAFF } from '#identity'
import type { Policy } from '#identity'

/** Finding a time needs no sign-in; what a change would do to whom is for those who make it, each as far as they may see. */
export const permissions = { find: 'open', preview: STAFF } as const satisfies Record<string, Policy>
