import { refusalsOf } from '#platform'

/** Every way the operator's commands say no. */
export const refusals = refusalsOf('ops', {
  which_clinic: ['invalid', 'There are several clinics; say which one with --clinic.'],
  no_such_clinic: ['not_found', 'There is no such clinic; `praxis clinics` lists them.'],
  no_such_account: ['not_found', 'Nobody has an account with this e-mail address.'],
  address_not_proven: [
    'conflict',
    'Somebody signed up with this address and never proved that it is theirs. If you know who it is, say --unproven.',
  ],
  audit_broken: ['conflict', 'The audit trail is broken.'],
  audit_head_malformed: ['invalid', 'A head is written clinic:number:hash, as the log has it.'],
  no_such_role: ['invalid', 'There is no such role.'],
})
