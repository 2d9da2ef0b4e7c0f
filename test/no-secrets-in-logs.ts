import { afterAll, expect } from 'vitest'
import { takeTold } from './suite-log.ts'

/** Of each file, after its last test: what its applications wrote. */
afterAll(() => expect(takeTold().told, 'the log tells who somebody is, or lets somebody be them').toEqual([]))
