import { deleteLapsedVisits } from '#booking'
import {
  deleteExpiredRefreshTokens,
  deleteExpiredSessions,
  deleteExpiredVerifications,
  deleteOldInvitations,
  forgetOldMemberVersions,
} from '#identity'
import { blankOldMessages, deleteOldLetters, deleteOldMessages } from '#notifications'
import { deleteOldCharges } from '#payments'
import { deleteLapsedPatients, forgetOldPatientVersions } from '#people'
import { deleteDeliveredFacts, deleteOldAnswers } from '#platform'
import type { Tx } from '#platform'
import { deleteOldErasures } from '../queries.ts'

/** One kind of thing that is not kept for ever. */
export interface Retention {
  what: string
  /** Days after which it goes. */
  days: number
  /** From when they are counted. */
  after: string
  why: string
  /** Lets go of what is older than `before` (epoch milliseconds), at most so much; answers how much. */
  sweep: (tx: Tx, before: number, atMost: number) => Promise<number>
}

/** Every period, on one screen; docs/security/privacy.md shows the same, and a test holds the two together. */
export const RETENTION: readonly Retention[] = [
  {
    what: 'sessions, with the tokens that belong to them',
    days: 0,
    after: 'they ran out; signing out deletes them at once',
    why: 'good for nothing any more',
    sweep: deleteExpiredSessions,
  },
  {
    what: 'refresh tokens, used or not',
    days: 0,
    after: 'they ran out',
    why: 'until then a used one that comes again tells of a theft',
    sweep: deleteExpiredRefreshTokens,
  },
  {
    what: 'short-lived proofs of the sign-in library',
    days: 0,
    after: 'they ran out',
    why: 'good for nothing any more',
    sweep: deleteExpiredVerifications,
  },
  {
    what: 'answers kept for a retried request',
    days: 2,
    after: 'the answer',
    why: 'retries come within minutes',
    sweep: deleteOldAnswers,
  },
  {
    what: 'facts in the outbox',
    days: 30,
    after: 'they were handed on',
    why: 'an operator can still see what was told to whom',
    sweep: deleteDeliveredFacts,
  },
  {
    what: 'the words of letters about an appointment',
    days: 180,
    after: 'the visit',
    why: 'whoever asks “what did you write to me” asks within the half-year',
    sweep: blankOldMessages,
  },
  {
    what: 'that a letter about an appointment went',
    days: 1095,
    after: 'the visit',
    why: 'claims between clinic and patient end after three years (§ 195 BGB)',
    sweep: deleteOldMessages,
  },
  {
    what: 'that a letter about an account went',
    days: 90,
    after: 'it was written',
    why: 'long enough to look into a theft',
    sweep: deleteOldLetters,
  },
  {
    what: 'earlier versions of patients’ records',
    days: 1095,
    after: 'the change',
    why: 'to settle who changed what; the newest version stays',
    sweep: forgetOldPatientVersions,
  },
  {
    what: 'earlier versions of staff members',
    days: 1095,
    after: 'the change',
    why: 'as for patients',
    sweep: forgetOldMemberVersions,
  },
  {
    what: 'what was paid, and what went back',
    days: 3653,
    after: 'it was asked for',
    why: 'books are kept for ten years (§ 147 AO)',
    sweep: deleteOldCharges,
  },
  {
    what: 'invitations to the staff',
    days: 365,
    after: 'they ran out',
    why: 'an e-mail address of somebody who never came',
    sweep: deleteOldInvitations,
  },
  {
    what: 'requests to be erased, and that they were carried out',
    days: 1095,
    after: 'it was done or withdrawn',
    why: 'to show that it was done',
    sweep: deleteOldErasures,
  },
  {
    what: 'the archive: whose visits they were',
    days: 0,
    after: 'the deadline that was set when the person was erased',
    why: 'the clinic’s policy, ten years after the last visit unless it says otherwise',
    sweep: deleteLapsedPatients,
  },
  {
    what: 'the archive: what was written about visits',
    days: 0,
    after: 'the deadline that was set when the person was erased',
    why: 'as above',
    sweep: deleteLapsedVisits,
  },
]

/** Accounts whose address nobody proved and that nobody came back to; see erase-abandoned.ts. */
export const ABANDONED_DAYS = 90
