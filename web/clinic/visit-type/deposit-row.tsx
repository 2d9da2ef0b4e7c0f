import { currencies } from '../../app/money.ts'
import { Banner } from '../../ui/banner.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import { usePaymentSetup } from './payment-setup.ts'

type Input = {
  name?: string
  value: string
  error: string | undefined
  onChange: (event: { target: { value: string } }) => void
}

type Props = {
  amount: Input
  currency: Input
  /** Whether none may be asked for: then empty means that. */
  optional: boolean
  /** Only then it matters whether anybody can pay here. */
  isWanted: boolean
  /** What happens instead where nobody can. */
  whereNobodyCanPay: string
}

/** What patients pay when they book, written as money is. */
export function DepositRow({ amount, currency, optional, isWanted, whereNobodyCanPay }: Props) {
  const setup = usePaymentSetup(isWanted)
  return (
    <>
      <div className="form__row">
        <TextField
          label="Deposit"
          {...(optional && { optional })}
          {...amount}
          inputMode="decimal"
          autoComplete="off"
          hint={`Paid within 30 minutes of booking, or the time is free again. ${optional ? 'Empty: none. ' : ''}The desk books without it.`}
        />
        <Select label="Currency of the deposit" {...currency} options={currencies([currency.value])} />
      </div>
      {isWanted && setup.data?.takesPayments === false ? (
        <Banner tone="warn">
          Payments are not set up here. {whereNobodyCanPay} Whoever runs this installation sets payments up.
        </Banner>
      ) : null}
    </>
  )
}
