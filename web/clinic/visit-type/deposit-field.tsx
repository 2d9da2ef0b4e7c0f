import type { Money } from '../../app/money.ts'
import type { useFields } from '../../ui/use-fields.ts'
import { DepositRow } from './deposit-row.tsx'
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

/** The deposit of a visit type, and why it cannot be that. */
export function DepositField({ field, deposit, approval, fault, refused }: Props) {
  const either =
    deposit && approval ? 'Either staff approve each booking, or patients pay a deposit: please choose one.' : undefined
  return (
    <DepositRow
      amount={{
        ...field('depositAmount'),
        error: fault ?? either ?? refused['deposit.amount'] ?? refused['deposit'],
      }}
      currency={{ ...field('depositCurrency'), error: refused['deposit.currency'] }}
      optional
      isWanted={deposit !== null}
      whereNobodyCanPay="Patients could not book this visit online; the desk could, without the deposit."
    />
  )
}
