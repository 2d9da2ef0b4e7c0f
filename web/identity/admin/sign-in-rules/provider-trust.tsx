import { Choices } from '../../../ui/field.tsx'

export type Trust = { opensAccounts: boolean; provesTwoFactors: boolean }

const options: { value: keyof Trust; name: string; more: string }[] = [
  {
    value: 'opensAccounts',
    name: 'It may open accounts',
    more: 'Whoever is new gets one as a patient, if the provider has verified their address. Otherwise only people who linked it sign in through it.',
  },
  {
    value: 'provesTwoFactors',
    name: 'It checks two factors',
    more: 'When it says that it did, we don’t ask for ours besides. Only if you know how it checks.',
  },
]

/** How far a provider is believed. Off unless an administrator decides: each lets somebody else decide who gets in. */
export function ProviderTrust({ trust, onChange }: { trust: Trust; onChange: (trust: Trust) => void }) {
  return (
    <Choices
      legend="How far you trust it"
      many
      options={options}
      chosen={options.map(({ value }) => value).filter((value) => trust[value])}
      onChange={(chosen) =>
        onChange({
          opensAccounts: chosen.includes('opensAccounts'),
          provesTwoFactors: chosen.includes('provesTwoFactors'),
        })
      }
    />
  )
}
