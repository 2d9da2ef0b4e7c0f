import { useEffect, useState } from 'react'

/** For which visit this tab has gone to the payment service. In sessionStorage, because it comes back as a new page. */
const PAYING = 'praxis.paying'

export const rememberPaying = (appointmentId: string): void => sessionStorage.setItem(PAYING, appointmentId)

/** Whether this tab comes back from paying for the visit; told until what came of it is on screen, and not again after a reload. */
export function useCameFromPaying(appointmentId: string, isSettled: boolean): boolean {
  const [came] = useState(() => sessionStorage.getItem(PAYING) === appointmentId)
  useEffect(() => {
    if (came && isSettled) sessionStorage.removeItem(PAYING)
  }, [came, isSettled])
  return came
}
