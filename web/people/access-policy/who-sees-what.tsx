/** docs/security/who-may-what.md, in the words of whoever has to explain it to a patient. The server decides; this only tells. */
const rows = [
  {
    who: 'Reception and administrators',
    record: 'Every patient’s',
    visits: 'All visits, and change them',
  },
  {
    who: 'A doctor',
    record: 'Patients with whom a visit was agreed, until some months after it',
    visits: 'Their own with this patient',
  },
  {
    who: 'A doctor in an emergency',
    record: 'The one they give a reason for, for some hours, to look only',
    visits: 'All visits, to look only',
  },
  { who: 'A patient', record: 'Their own', visits: 'All of theirs' },
  {
    who: 'Whoever acts for a patient',
    record: 'If it was arranged so, and the patient is not too old for it',
    visits: 'Those they booked, or all, as arranged',
  },
  { who: 'An app', record: 'At most what the person sees who let it in', visits: 'The same' },
  { who: 'Support', record: 'Nobody’s', visits: 'None' },
]

export function WhoSeesWhat() {
  return (
    <section className="stack" aria-labelledby="who-sees-what">
      <h2 id="who-sees-what">The rules in short</h2>
      <div className="rows">
        <table className="standings">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Sees the record of</th>
              <th scope="col">Visits</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ who, record, visits }) => (
              <tr key={who}>
                <th scope="row">{who}</th>
                <td data-label="Record">{record}</td>
                <td data-label="Visits">{visits}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft small">
        Everybody else, and whoever was locked out, is told that there is no such patient. A doctor who opens a record
        in an emergency sets off a letter to every administrator at once.
      </p>
    </section>
  )
}
