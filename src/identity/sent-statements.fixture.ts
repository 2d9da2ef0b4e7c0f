import pg from 'pg'
import { vi } from 'vitest'

/** Listens at the driver; the function it gives answers the texts of the statements sent since, and stops listening. */
export function sentStatements(): () => string[] {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  return () => {
    const sent: unknown[] = spy.mock.calls.map(([first]) => first)
    spy.mockRestore()
    return sent.map((one) => (typeof one === 'string' ? one : String(Reflect.get(Object(one), 'text'))))
  }
}
