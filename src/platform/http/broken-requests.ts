import type { Socket } from 'node:net'
import { STATUS_CODES } from 'node:http'
import type { ConnectionError } from 'fastify'
import { newId } from '../ids.ts'
import { titledProblem } from './problem.ts'

/**
 * Answers what the parser could not make a request of: a head that is too long or never ends, lengths that contradict each other.
 * No route and no hook sees it, so it is written here, with the headers of every answer, and the connection ends: what follows on
 * it could be the rest of a smuggled request (RFC 9112, 6.3).
 */
export function answerBrokenRequests(headers: Readonly<Record<string, string>>) {
  return (error: ConnectionError, socket: Socket): void => {
    // Reset by the caller, or already answered: nobody is there to be told.
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const status = statusOf(error.code)
    const body = JSON.stringify({ ...titledProblem(status), instance: `urn:praxis:request:${newId()}` })
    const all = {
      ...headers,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    }
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`, () => socket.destroy())
  }
}

function statusOf(code: string): number {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413
  return 400
}
