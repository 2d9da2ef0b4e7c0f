import type { Appointment } from '../../api/types.ts'
import { useDeposits } from './deposit-queries.ts'
import { depositLines } from './deposit-words.ts'

/** What was paid for the visit and what goes back; nothing where no deposit was asked. */
export function DepositSoFar({ row, isOwn }: { row: Appointment; isOwn: boolean }) {
  const { data } = useDeposits(row)
  const lines = depositLines(data ?? [], row, isOwn)
  if (lines.length === 0) return null
  return (
    <div className="stack stack--tight">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
