import type { Appointment } from '../../api/types.ts'
import { moneyText } from '../../app/money.ts'
import { clockOf, minutesAndSeconds } from '../../app/time.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useTimeLeft } from '../countdown.tsx'
import { useDeposits, usePayDeposit, type Charge } from './deposit-queries.ts'

type Props = {
  row: Appointment
  isOwn: boolean
  /** This tab has just been where it is paid. */
  cameFromPaying: boolean
}

/** Of a visit that waits for its deposit: how much, until when, and the way to pay it. The desk sees what it waits for. */
export function DepositPanel({ row, isOwn, cameFromPaying }: Props) {
  const deposits = useDeposits(row)
  return (
    <Loaded query={deposits} label="Loading the deposit" bars={1}>
      {([newest]) => {
        if (newest === undefined) return null
        if (newest.state === 'paid')
          return <Banner tone="good">{moneyText(newest)} has come in. One moment: the visit is being booked.</Banner>
        const until = row.decideBy ?? newest.dueAt
        return isOwn ? (
          <ToPay row={row} charge={newest} until={until} cameFromPaying={cameFromPaying} />
        ) : (
          <Banner tone="warn">
            The patient has until {clockOf(until, row.timeZone)} to pay the deposit of {moneyText(newest)}. Then the
            time is free again.
          </Banner>
        )
      }}
    </Loaded>
  )
}

type ToPayProps = { row: Appointment; charge: Charge; until: string; cameFromPaying: boolean }

function ToPay({ row, charge, until, cameFromPaying }: ToPayProps) {
  const { pay, error, isLeaving } = usePayDeposit(row.id)
  const left = useTimeLeft(until)
  if (left === 0)
    return (
      <Banner tone="warn">
        The time to pay is over. We ask the payment service once more whether your deposit has come; this page says so
        in a minute.
      </Banner>
    )
  return (
    <section className="card stack" aria-labelledby="deposit-title">
      <h2 id="deposit-title">
        Pay {moneyText(charge)} by <span className="figures">{clockOf(until, row.timeZone)}</span> to keep this time
      </h2>
      <div className="countdown">
        <Icon name="clock" />
        <span role="timer">
          We are keeping this time for you: <strong className="figures">{minutesAndSeconds(left)}</strong> left
        </span>
      </div>
      {cameFromPaying ? (
        <p role="status">Have you paid already? Then wait a moment: this page says so as soon as we know.</p>
      ) : (
        <p className="soft">You pay on the page of a payment service and come back here. Then the visit is booked.</p>
      )}
      {error ? <Failure error={error} /> : null}
      <div>
        <Button look="main" isPending={isLeaving} onPress={pay}>
          Pay the deposit
        </Button>
      </div>
    </section>
  )
}
