import pg from 'pg'

/**
 * What an hour of waiting does to an offer, in a moment: its deadline is now, and that of the hold and the claims that keep its time. Done to
 * the rows, for the clocks of the processes are the machine's.
 */
export async function letRunOut(databaseUrl: string, offerId: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  // Its connection may be cut off as any other; then the offer stands.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(RUN_OUT, [offerId])
  } catch {
    // The same.
  } finally {
    await client.end().catch(() => {})
  }
}

const RUN_OUT = `
  with over as (
    update booking.offer set deadline = greatest(tell_at + interval '1 millisecond', date_trunc('milliseconds', now()))
    where id = $1 and state = 'open' and deadline > now() returning hold_id, deadline
  ), held as (
    update booking.hold set expires_at = over.deadline from over where hold.id = over.hold_id returning 1
  )
  update booking.claim set expires_at = over.deadline from over where claim.hold_id = over.hold_id`
