import { TextArea, TextField } from '../../../ui/field.tsx'
import type { useFields } from '../../../ui/use-fields.ts'
import { keysFrom, type Settled, type Texts } from './app-form.ts'
import { asksPeople } from './kind.ts'

type FieldOf = ReturnType<typeof useFields<Texts>>['field']

/** Name, addresses and keys: what both adding and changing ask for. */
export function AppFields({ settled, texts, field }: { settled: Settled; texts: Texts; field: FieldOf }) {
  return (
    <>
      <TextField
        label="Name"
        required
        maxLength={100}
        hint="As people read it when they are asked whether to let it in."
        {...field('name')}
      />
      <TextField label="Its website" optional type="url" placeholder="https://…" {...field('homepage')} />
      {asksPeople(settled.grantTypes) ? (
        <TextArea
          label="Where people are sent back to"
          required
          rows={3}
          spellCheck={false}
          placeholder="https://app.example/signed-in"
          hint="One address to a line (redirect URI), letter by letter as its maker says."
          {...field('redirectUris')}
        />
      ) : null}
      {settled.authentication === 'key' ? <KeyFields texts={texts} field={field} /> : null}
    </>
  )
}

function KeyFields({ texts, field }: { texts: Texts; field: FieldOf }) {
  const { error, ...jwks } = field('jwks')
  const isUnreadable = texts.jwks.trim() !== '' && keysFrom(texts.jwks) === undefined
  return (
    <fieldset className="stack">
      <legend className="field__label">Its public keys: an address, or the keys themselves</legend>
      <TextField
        label="Address of its keys"
        optional
        type="url"
        placeholder="https://system.example/.well-known/jwks.json"
        hint="Best: it can change its keys by itself."
        {...field('jwksUri')}
      />
      <TextArea
        label="Or paste its public keys"
        optional
        rows={4}
        spellCheck={false}
        hint="A JSON Web Key Set. Never a private key."
        {...jwks}
        error={isUnreadable ? 'This isn’t a key set: it begins with { "keys": [ … ] }.' : error}
      />
    </fieldset>
  )
}
