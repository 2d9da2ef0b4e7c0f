import type { Deposit, VisitType } from '../contract.ts'
import { refusals } from '../refusals.ts'

const MINUTES_PER_DAY = 1440

/** Rules that no visit could ever meet. A horizon of 0 days still lets today be booked, so the notice must end before the last day does. */
export function refuseUnbookable({
  gridMinutes,
  gridOffsetMinutes,
  lastDate,
  minNoticeMinutes,
  horizonDays,
  minAgeYears,
  maxAgeYears,
  approval,
  deposit,
}: VisitType): void {
  if (gridOffsetMinutes >= gridMinutes)
    throw refusals.grid_offset_beyond_grid({
      errors: [{ pointer: '/gridOffsetMinutes', detail: `must be less than the grid of ${gridMinutes} minutes` }],
    })
  if (lastDate !== null && (lastDate < '1970-01-01' || lastDate > '2999-12-31'))
    throw refusals.date_out_of_range({
      errors: [{ pointer: '/lastDate', detail: 'must lie between 1970-01-01 and 2999-12-31' }],
    })
  if (minNoticeMinutes >= (horizonDays + 1) * MINUTES_PER_DAY)
    throw refusals.notice_beyond_horizon({
      errors: [{ pointer: '/minNoticeMinutes', detail: `must be less than the horizon of ${horizonDays} days` }],
    })
  if (minAgeYears !== null && maxAgeYears !== null && maxAgeYears < minAgeYears)
    throw refusals.ages_reversed({ errors: [{ pointer: '/maxAgeYears', detail: `must be ${minAgeYears} or more` }] })
  if (deposit !== null) refuseOddCurrency(deposit, '/deposit')
  if (deposit !== null && approval)
    throw refusals.deposit_or_approval({
      errors: [{ pointer: '/deposit', detail: 'must be none while staff approve each booking' }],
    })
}

/** ISO 4217 and payment processors do not count these alike: a sum would be ten or a hundred times off. */
const COUNTED_OTHERWISE = 'BHD IQD ISK JOD KWD LYD MGA MRU OMR TND UGX'.split(' ')

/** `pointer`: where the deposit stands in the body. */
export function refuseOddCurrency({ currency }: Deposit, pointer: string): void {
  if (isUsual(currency)) return
  const detail = 'must be the code of a currency that is divided in hundredths, or not at all, such as EUR'
  throw refusals.unknown_currency({ errors: [{ pointer: `${pointer}/currency`, detail }] })
}

function isUsual(currency: string): boolean {
  return Intl.supportedValuesOf('currency').includes(currency) && !COUNTED_OTHERWISE.includes(currency)
}
