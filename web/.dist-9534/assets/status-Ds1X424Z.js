var e = {
  proposed: { text: `Waiting for approval`, tone: `warn` },
  pending: { text: `Not final yet`, tone: `warn` },
  booked: { text: `Booked`, tone: `info` },
  arrived: { text: `Arrived`, tone: `warn` },
  'checked-in': { text: `Checked in`, tone: `warn` },
  'in-progress': { text: `With the doctor`, tone: `good` },
  fulfilled: { text: `Done`, tone: `plain` },
  cancelled: { text: `Cancelled`, tone: `bad` },
  noshow: { text: `Did not come`, tone: `bad` },
  waitlist: { text: `On the waitlist`, tone: `plain` },
}
function t({ status: t, confirmedAt: n }) {
  return t === `booked` && n ? { text: `Confirmed`, tone: `good` } : (e[t] ?? { text: t, tone: `plain` })
}
var n = new Set([`fulfilled`, `cancelled`, `noshow`]),
  r = ({ status: e, end: t }, r) => !n.has(e) && Date.parse(t) > r
export { t as n, r as t }
