import type { FastifyInstance } from 'fastify'
import { problemOfError } from '#platform'
import type { Problem } from '#platform'

/** FHIR's words for what went wrong (http://hl7.org/fhir/R4/valueset-issue-type.html), by status. */
const ISSUE_TYPE: Record<number, string> = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  410: 'deleted',
  412: 'conflict',
  422: 'business-rule',
  429: 'throttled',
}

export function operationOutcome({ status, code, title, detail }: Problem): object {
  const type = ISSUE_TYPE[status] ?? (status < 500 ? 'processing' : 'exception')
  const issue = {
    severity: 'error',
    code: type,
    details: { coding: [{ system: 'urn:praxis:problem', code }], text: title },
  }
  return {
    resourceType: 'OperationOutcome',
    issue: [{ ...issue, ...(detail === undefined ? {} : { diagnostics: detail }) }],
  }
}

/** Under this part of the server every no is an OperationOutcome. */
export function answerOutcomes(app: FastifyInstance): void {
  app.setErrorHandler((error: unknown, request, reply) => {
    const problem = problemOfError(error)
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="praxis"')
    return reply.code(problem.status).type('application/fhir+json').send(operationOutcome(problem))
  })
}
