export interface Welcome {
  address: string
  /** The password of every demonstration account; undefined when there is no demonstration. */
  demoPassword: string | undefined
  dataDir: string
  /** Whether the database is Praxis's own, in the data directory. */
  embedded: boolean
}

const DEMO_ACCOUNTS = [
  ['admin@demo.example', 'administrator: doctors, hours, closures, sent notices'],
  ['reception@demo.example', 'reception: the day list, bookings by phone'],
  ['doctor@demo.example', 'doctor: the own day'],
  ['patient@demo.example', 'patient: own appointments'],
] as const

/** What a person who typed `npm start` needs to know next. */
export function printWelcome({ address, demoPassword, dataDir, embedded }: Welcome): void {
  const lines = ['', `  Praxis is running: ${address}`, `  API reference:     ${address}/docs`]
  if (embedded) lines.push(`  Its data is in:    ${dataDir}`)
  if (demoPassword !== undefined) {
    lines.push('', `  Demonstration clinic; everybody's password is  ${demoPassword}`)
    for (const [email, what] of DEMO_ACCOUNTS) lines.push(`    ${email.padEnd(24)} ${what}`)
  }
  lines.push('', '  Stop it with Ctrl+C.', '')
  process.stdout.write(`${lines.join('\n')}\n`)
}
