/** One field the server could not accept; `pointer` is a JSON pointer into the body, such as `/email`. */
export type FieldProblem = { pointer: string; detail: string }

/** What RFC 9457 promises plus our `code` and `errors`; the rest (alternatives, reasons, legal moves) is read where it is used. */
export type ProblemDocument = {
  title?: string
  status: number
  detail?: string
  code: string
  errors?: FieldProblem[]
} & Record<string, unknown>

/** A refusal or failure of the API, thrown by every call. `code` is `network` when no answer came at all. */
export class ApiProblem extends Error {
  readonly document: ProblemDocument

  constructor(document: ProblemDocument) {
    super(document.detail ?? document.title ?? document.code)
    this.name = 'ApiProblem'
    this.document = document
  }

  get code(): string {
    return this.document.code
  }

  get status(): number {
    return this.document.status
  }
}

/** The code of a refusal, for pages that go another way after it. */
export const codeOf = (error: unknown): string | undefined => (error instanceof ApiProblem ? error.code : undefined)

/** No answer: offline, server restarting, or a proxy that gave up. Worth a retry with the same idempotency key. */
export const noAnswer = (): ApiProblem => new ApiProblem({ status: 0, code: 'network' })

/** Makes sense of whatever stood in an error body, because a proxy in between may have answered with HTML. */
export function toProblem(status: number, body: unknown): ApiProblem {
  if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string')
    return new ApiProblem({ ...body, code: body.code, status })
  return new ApiProblem({ status, code: status >= 500 ? 'unavailable' : 'unknown' })
}
