import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { letHashingGiveWay } from './give-way.ts'
import { inSpareTime } from './spare-time/spare-time.ts'
import type { Derive } from './spare-time/spare-time.ts'

/** Memory in KiB, how often it is gone over, and in how many lanes. */
export interface Argon2Cost {
  memory: number
  passes: number
  parallelism: number
}

const SALT_BYTES = 16
const TAG_BYTES = 32
const byThisProcess = promisify(argon2)
let derive: Derive = (parameters) => byThisProcess('argon2id', parameters).finally(letHashingGiveWay)

/** The tag of 32 bytes that a secret and its salt come to: argon2id, version 19 (RFC 9106), worked out on a thread of Node's pool or as said. */
export function tagOf(secret: string, salt: Buffer, cost: Argon2Cost, tagLength = TAG_BYTES): Promise<Buffer> {
  return derive({ message: Buffer.from(secret), nonce: salt, tagLength, ...cost })
}

/** From now on whoever hashes on this thread takes only what nobody else wants of the processors. */
export function hashInSpareTime(): void {
  derive = inSpareTime(derive)
}

/** The same with a new salt, and cost, salt and tag in one line: the PHC string that every argon2 library writes and reads. */
export async function hashOf(secret: string, cost: Argon2Cost): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  return `${costInWords(cost)}${unpadded(salt)}$${unpadded(await tagOf(secret, salt, cost))}`
}

/** Whether a line was made of this secret, at whatever cost; an error where it is none of argon2id's. */
export async function isHashOf(line: string, secret: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = PHC.exec(line) ?? []
  if (tag === '') throw new Error('what is kept of a secret is no argon2id hash')
  const kept = Buffer.from(tag, 'base64')
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  return timingSafeEqual(await tagOf(secret, Buffer.from(salt, 'base64'), cost, kept.length), kept)
}

/** Whether a line was made at this cost. */
export function isMadeAt(line: string, cost: Argon2Cost): boolean {
  return line.startsWith(costInWords(cost))
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/
const costInWords = ({ memory, passes, parallelism }: Argon2Cost) =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$`
const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
