import { currencies, type Money } from '../../app/money.ts'
import { Banner } from '../../ui/banner.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import type { useFields } from '../../ui/use-fields.ts'
import { usePaymentSetup } from './payment-setup.ts'
import type { Texts } from './visit-type-draft.ts'

type Props = {
  field: ReturnType<typeof useFields<Texts>>['field']
  /** As far as what is typed can be understood. */
  deposit: Money | null
  /** Staff approve each booking, which is another way to keep a time for a while. */
  approval: boolean
  /** What was found when it should have been saved. */
  fault: string | undefined
  /** What the server said, by field. */
  refused: Record<string, string>
}

/** What patients pay when they book, written as money is; empty, they pay nothing. */
export function DepositField({ field, deposit, approval, fault, refused }: Props) {
  const setup = usePaymentSetup(deposit !== null)
  const currency = field('depositCurrency')
  const either =
    deposit && approval ? 'Either staff approve each booking, or patients pay a deposit: please choose one.' : undefined
  return (
    <>
      <div className="form__row">
        <TextField
          label="Deposit"
          optional
          {...field('depositAmount')}
          inputMode="decimal"
          autoComplete="off"
          hint="Paid within 30 minutes of booking, or the time is free again. Empty: none. The desk books without it."
          error={fault ?? either ?? refused['deposit.amount'] ?? refused['deposit']}
        />
        <Select
          label="Currency of the deposit"
          {...currency}
          options={currencies([currency.value])}
          error={refused['deposit.currency']}
        />
      </div>
      {deposit && setup.data?.takesPayments === false ? (
        <Banner tone="warn">
          Payments are not set up here, so patients could not book this visit online; the desk could, without the
          deposit. Whoever runs this installation sets payments up.
        </Banner>
      ) : null}
    </>
  )
}
