import { AsyncLocalStorage } from 'node:async_hooks'
import type { Context } from '../../context.ts'
import type { ClientId } from '../contract.ts'

/** The call that the library is serving. */
export interface ProtocolCall {
  ctx: Context
  route: 'authorize' | 'resume' | 'token' | 'introspect' | 'revoke' | 'metadata' | 'question'
  /** Whom the library found to be calling, after it has checked their proof. */
  client?: ClientId | undefined
  /** An error that was nobody's mistake but ours. */
  failure?: unknown
}

/**
 * The one place where something is ambient: the library asks its storage without saying for whom. Everything else is passed.
 */
const calls = new AsyncLocalStorage<ProtocolCall>()

export function serving<T>(call: ProtocolCall, work: () => Promise<T>): Promise<T> {
  return calls.run(call, work)
}

export function currentCall(): ProtocolCall {
  const call = calls.getStore()
  if (call === undefined) throw new Error('the protocol library asked for something outside a call')
  return call
}
