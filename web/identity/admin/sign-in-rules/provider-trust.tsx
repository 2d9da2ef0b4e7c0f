export type Trust = { opensAccounts: boolean; provesTwoFactors: boolean }

/** How far a provider is believed. Off unless an administrator decides: each lets somebody else decide who gets in. */
export function ProviderTrust({ trust, onChange }: { trust: Trust; onChange: (trust: Trust) => void }) {
  return (
    <fieldset className="stack stack--tight">
      <legend className="field__label">How far you trust it</legend>
      <label className="check">
        <input
          type="checkbox"
          checked={trust.opensAccounts}
          onChange={({ target }) => onChange({ ...trust, opensAccounts: target.checked })}
        />
        <span>
          It may open accounts
          <span className="choice__more">
            Whoever is new gets one as a patient, if the provider has verified their address. Otherwise only people who
            have linked it sign in through it.
          </span>
        </span>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={trust.provesTwoFactors}
          onChange={({ target }) => onChange({ ...trust, provesTwoFactors: target.checked })}
        />
        <span>
          It checks two factors
          <span className="choice__more">
            When it says that it did, we don’t ask for ours besides. Only if you know how it checks.
          </span>
        </span>
      </label>
    </fieldset>
  )
}
