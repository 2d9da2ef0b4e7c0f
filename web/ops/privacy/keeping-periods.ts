type Period = { what: string; when: string; row: string; days: number }

/** What goes by itself; `row` and `days` are those of docs/security/privacy.md, and a test holds the two together. */
export const periods: Period[] = [
  {
    what: 'The words of letters about visits',
    when: 'half a year after the visit',
    row: 'the words of letters about an appointment',
    days: 180,
  },
  {
    what: 'That such a letter went',
    when: '3 years after the visit',
    row: 'that a letter about an appointment went',
    days: 1095,
  },
  {
    what: 'Earlier versions of patients’ records',
    when: '3 years after the change; the newest stays',
    row: 'earlier versions of patients’ records',
    days: 1095,
  },
  {
    what: 'Requests to be erased',
    when: '3 years after they were done or taken back',
    row: 'requests to be erased, and that they were carried out',
    days: 1095,
  },
  {
    what: 'Invitations to the staff',
    when: 'a year after they ran out',
    row: 'invitations to the staff',
    days: 365,
  },
  {
    what: 'Accounts nobody proved or used',
    when: '90 days after they were last used',
    row: 'accounts whose address nobody proved, without a visit, a role or a session',
    days: 90,
  },
]
