import { refusalsOf } from '#platform'

/** Every way privacy says no. */
export const refusals = refusalsOf('ops', {
  patient_not_found: ['not_found', 'There is no such patient.'],
  erasure_not_found: ['not_found', 'Nobody asked for that, or it is over.'],
  erasure_asked_already: [
    'conflict',
    'That was asked for already; it waits for its day, and can be withdrawn until then.',
  ],
  erasure_begun: ['conflict', 'It has begun: the visits ahead are cancelled. What is erased cannot be brought back.'],
  works_here: ['conflict', 'This person is on the staff; take their roles away first, or let them ask themselves.'],
  restricted_record_not_found: ['not_found', 'There is no such record in the archive.'],
})
