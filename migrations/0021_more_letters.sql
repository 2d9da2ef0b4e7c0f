-- Letters about everything that changes how an account is entered, who acts for whom, and what is erased.

alter table notifications.account_letter
  drop constraint letter_kind_is_known,
  add constraint letter_kind_is_known check (kind in ('address_proof', 'address_taken', 'password_link', 'password_changed', 'sign_in_link',
    'new_address', 'address_changed', 'new_device', 'factor_added', 'factor_removed', 'factor_guessed', 'recovery_codes_renewed', 'passkey_cloned',
    'openid_linked', 'openid_unlinked', 'session_copied', 'roles_changed', 'member_deactivated', 'member_reactivated', 'client_added',
    'client_secret_changed', 'staff_invitation', 'authority_invitation', 'emergency_alarm', 'authority_granted', 'authority_ended',
    'erasure_asked', 'erasure_withdrawn', 'erasure_done')),
  drop constraint only_invitations_have_no_account,
  -- Whoever was erased has no account that the letter could hang on; whoever asked at the desk may never have had one.
  add constraint letters_belong_to_accounts check (case
    when kind in ('staff_invitation', 'authority_invitation', 'erasure_done') then account_id is null
    when kind in ('erasure_asked', 'erasure_withdrawn') then account_id is not null or details ->> 'patientId' is not null
    else account_id is not null end);

-- Deleted as soon as they have left: looked for every minute, and hardly ever there.
create index account_letter_farewell on notifications.account_letter (id) where kind = 'erasure_done';
