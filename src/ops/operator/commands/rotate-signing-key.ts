import { retireSigningKeys } from '#identity'
import { transaction } from '#platform'
import type { OperatorCommand } from '../command.ts'
import { tellEveryTrail } from '../tell-every-trail.ts'

export const rotateSigningKey: OperatorCommand = {
  name: 'rotate signing-key',
  summary: 'Signs access tokens with a new key from now on',
  explains: `Happens by itself every quarter. The old key stays published for a day, and nobody notices; within a minute every process signs
with the new one. With --stolen the present keys are withdrawn at once: restart every process then, for each remembers keys for five minutes
and tokens that it has checked for ten. Apps refresh by themselves; people in a browser notice nothing.`,
  options: { stolen: { says: 'Somebody has the key: withdraw it instead of letting it run out.' } },
  async run(operator, given) {
    const stolen = given['stolen'] === true
    const retired = await transaction(operator.database, (tx) => retireSigningKeys(tx, operator.now(), { stolen }))
    await tellEveryTrail(
      operator,
      'clinic.policy_change',
      `a new signing key${stolen ? ', the old one was stolen' : ''}`,
    )
    operator.print(
      `${retired} ${retired === 1 ? 'key signs' : 'keys sign'} no more; the next token makes a new one.${stolen ? ' Restart every process of Praxis now.' : ''}`,
    )
  },
}
