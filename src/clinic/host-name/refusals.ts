import { refusalsOf } from '#platform'

/** Every way host names say no. */
export const refusals = refusalsOf('clinic', {
  host_name_unfit: ['invalid', 'This host name cannot be used.'],
  host_name_not_found: ['not_found', 'There is no such host name here.'],
  host_name_asked_for_already: ['conflict', 'This host name is in the list already.'],
  host_name_taken: ['conflict', 'Another clinic of this installation has this host name.'],
  host_name_given_by_operator: ['conflict', 'The operator gave this host name; it needs no record.'],
  too_many_host_names: ['conflict', 'A clinic has at most 20 host names; give one up first.'],
})
