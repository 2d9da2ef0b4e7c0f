import { rotateSecretFile, rotated } from '../../secrets/rotate-secret.ts'
import type { OperatorCommand } from '../command.ts'
import { tellEveryTrail } from '../tell-every-trail.ts'

export const rotateSecret: OperatorCommand = {
  name: 'rotate secret',
  summary: 'Puts a new secret of the installation in front of the present one',
  explains: `What sessions, signing keys, second factors and the audit trail are sealed with from the next start on. The older secrets stay
behind it and open what they sealed, so nobody is signed out and nothing is lost. Restart every process of Praxis afterwards, all with the
same secrets. Where the secret comes from PRAXIS_SECRET, nothing is written: set it to the line that is printed.

When a secret was stolen, rotate first, then take the stolen one out of the list (\`version:secret,version:secret\`, newest first) and restart:
sessions and second factors that were sealed with it end, and the audit trail from its time can no longer be checked. Keep it somewhere
else if that matters. Never give a version a second time.`,
  options: {},
  async run(operator) {
    const { secret, print } = operator
    await tellEveryTrail(operator, 'clinic.policy_change', 'a new secret of the installation')
    if (secret.file === undefined) {
      print('Set this for every process, then restart them:')
      print(`PRAXIS_SECRET=${rotated(secret.text)}`)
      return
    }
    await rotateSecretFile(secret.file, secret.text)
    print(`${secret.file} has a new secret in front. Restart every process of Praxis.`)
  },
}
