/** Options of a ceremony as the API sends them: WebAuthn's own JSON form, which only the browser reads. */
type Options = Record<string, unknown>

/** What the API takes back: the browser's JSON form, `toJSON()`, with the extensions left away that nobody asked for. */
type Plain<Response> = { id: string; rawId: string; type: 'public-key'; response: Response }
export type PasskeyProof = Plain<AuthenticatorAssertionResponseJSON>
export type MadePasskey = Plain<
  Pick<AuthenticatorAttestationResponseJSON, 'clientDataJSON' | 'attestationObject' | 'transports'>
>

/** Thrown when the person closed the browser's own window, or no passkey fitted: nothing is wrong and nothing was done. */
export class NoPasskey extends Error {}

/** Browsers since 2025; an older one is not offered passkeys at all. */
export const canUsePasskeys = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential

/** Lets the person prove themselves with a passkey of theirs. */
export async function showPasskey(options: Options): Promise<PasskeyProof> {
  // The browser's reader checks them; they are its own format.
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as Options & PublicKeyCredentialRequestOptionsJSON,
  )
  const { id, rawId, response } = (await unlessClosed(navigator.credentials.get({ publicKey }))).toJSON()
  if (!('signature' in response)) throw new NoPasskey('no passkey was shown')
  return { id, rawId, type: 'public-key', response }
}

/** Lets the person's device make a passkey. */
export async function makePasskey(options: Options): Promise<MadePasskey> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as Options & PublicKeyCredentialCreationOptionsJSON,
  )
  const { id, rawId, response } = (await unlessClosed(navigator.credentials.create({ publicKey }))).toJSON()
  if (!('attestationObject' in response)) throw new NoPasskey('no passkey was made')
  const { clientDataJSON, attestationObject, transports } = response
  return { id, rawId, type: 'public-key', response: { clientDataJSON, attestationObject, transports } }
}

async function unlessClosed(ceremony: Promise<globalThis.Credential | null>): Promise<PublicKeyCredential> {
  const made = await ceremony.catch((error: unknown) => {
    throw new NoPasskey('no passkey was shown', { cause: error })
  })
  if (made instanceof PublicKeyCredential) return made
  throw new NoPasskey('no passkey was shown')
}
