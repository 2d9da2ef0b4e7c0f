/** What an administrator's pages are refused, in a person's words; problem-text.ts joins them to the rest. */
export const administrationSentences: Record<string, string> = {
  // Staff
  'identity.member_not_found': 'This person isn’t on the staff any more.',
  'identity.member_deactivated': 'This person is locked out. Let them back in first.',
  'identity.member_not_deactivated': 'This person isn’t locked out any more.',
  'identity.member_changed_meanwhile':
    'Someone changed this person’s roles in the meantime. Here is how it stands now.',
  'identity.roles_not_grantable': 'These roles don’t go together: support goes with no other.',
  'identity.last_administrator':
    'A clinic needs at least one administrator, and this is the last one. Make somebody else administrator first, or hand over to them.',
  'identity.handover_to_oneself': 'Choose somebody else to hand over to.',
  'identity.nothing_to_hand_over': 'Of these roles there is none to hand over any more.',
  'identity.invitation_not_found': 'This invitation isn’t there any more.',
  'identity.invitation_open_already':
    'This person has an invitation that waits for them. You find it on the staff page and can send it again.',
  'identity.already_a_member': 'This person is on the staff already. Change their roles instead.',
  'people.doctor_not_found': 'There is no such doctor any more.',
  'people.doctor_retired': 'This doctor no longer works here.',
  'people.account_is_no_doctor': 'Give them the role of a doctor first.',
  'people.doctor_has_account': 'Somebody else signs in as this doctor. End that on their page first.',
  'people.doctor_has_no_account': 'Nobody signs in as this doctor.',
  'people.member_is_no_doctor': 'This person isn’t linked to a doctor.',
  'people.account_is_another_doctor': 'This person signs in as another doctor already. End that first.',

  // Apps and systems
  'identity.client_not_found': 'This app or system is let in no more.',
  'identity.client_secret_not_found': 'This secret doesn’t count any more.',
  'identity.client_unfit': 'An app can’t be like that. See what is marked above.',
  'identity.client_has_no_secret': 'This app doesn’t prove itself with a secret.',
  'identity.client_changed': 'Someone changed this app in the meantime. Here is how it stands now.',
  'identity.grant_not_found': 'This has ended already.',

  // Providers
  'identity.openid_provider_not_found': 'This provider isn’t there any more.',
  'identity.openid_provider_exists': 'This provider is in the list already.',
  'identity.openid_provider_unfit':
    'Something answers at this address, but no OpenID provider that can be used here: it doesn’t say where to sign in, or stands where we may not call.',
  'identity.openid_provider_unreachable':
    'No OpenID provider answers at this address. Check it letter by letter: it begins with https:// and has to be open to the internet. If it is right, try again in a few minutes.',

  // Host names
  'clinic.host_name_unfit': 'This name can’t be used.',
  'clinic.host_name_not_found': 'This address isn’t in the list any more.',
  'clinic.host_name_asked_for_already': 'This address is in the list already.',
  'clinic.host_name_taken': 'Another clinic here has this address. If it is yours, ask whoever runs this installation.',
  'clinic.host_name_given_by_operator': 'Whoever runs this installation gave this address; it needs no record.',
  'clinic.too_many_host_names': 'A clinic has at most 20 addresses. Give one up first.',
  'clinic.unknown_time_zone': 'We don’t know this time zone. Please choose another.',

  // Who sees what
  'people.ages_out_of_order': 'The first age can’t be above the second: acting for a child narrows before it ends.',
}
