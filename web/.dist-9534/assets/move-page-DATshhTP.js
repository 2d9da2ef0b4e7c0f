import { Bt as e, Ht as t, dt as n, lt as r, o as i, s as a, t as o, zt as s } from './page-BY3Kh5Xn.js'
import { A as c, I as l, P as u, d, v as f } from './index-SndA2SGk.js'
import { t as p } from './times-CsuIj6ab.js'
import { t as m } from './only-for-DDUyuXH7.js'
import { t as h } from './dialog-DL89P27G.js'
import { o as g, r as _ } from './appointment-queries-CN3InAhT.js'
import { t as v } from './taken-notice-CIo2576p.js'
var y = t(e(), 1),
  b = s()
function x() {
  let { id: e = `` } = n(),
    t = _(e)
  return (0, b.jsx)(m, {
    area: `any`,
    children: (0, b.jsx)(o, {
      title: `Move to another time`,
      tab: `Move a visit`,
      children: (0, b.jsx)(l, { query: t, label: `Loading the visit`, children: (e) => (0, b.jsx)(S, { row: e }) }),
    }),
  })
}
function S({ row: e }) {
  let t = r(),
    n = g(),
    [o, s] = (0, y.useState)(),
    l = { doctorId: e.doctor.id, visitTypeId: e.visitType.id, locationId: e.location.id }
  if (!e.legalMoves.includes(`reschedule`)) return (0, b.jsx)(C, { row: e })
  let m = (e) => {
      ;(n.reset(), s(e))
    },
    _ = (r) =>
      n.mutate(
        { appointment: e, place: r },
        { onSuccess: () => t(u.appointment(e.id), { state: { news: `moved` } }), onError: () => s(void 0) },
      )
  return (0, b.jsxs)(b.Fragment, {
    children: [
      (0, b.jsxs)(`p`, {
        className: `page__lead`,
        children: [
          e.visitType.name,
          ` with `,
          d(e.doctor),
          ` is now on`,
          ` `,
          (0, b.jsx)(`strong`, { children: c(e.start, e.end, e.timeZone) }),
          `. It stays booked until you confirm a new time.`,
        ],
      }),
      n.error ? (0, b.jsx)(v, { error: n.error, onChoose: m }) : null,
      (0, b.jsx)(p, { ...l, zone: e.location.timeZone, from: f(e.start, e.timeZone), onChoose: m }),
      (0, b.jsx)(`div`, {
        children: (0, b.jsx)(a, { to: u.appointment(e.id), look: `quiet`, children: `Keep the old time` }),
      }),
      o
        ? (0, b.jsxs)(h, {
            title: `Move the visit?`,
            onClose: () => s(void 0),
            children: [
              (0, b.jsxs)(`p`, {
                children: [
                  `From `,
                  (0, b.jsx)(`s`, { children: c(e.start, e.end, e.timeZone) }),
                  (0, b.jsx)(`br`, {}),
                  `to `,
                  (0, b.jsx)(`strong`, { children: c(o.start, o.end, o.timeZone) }),
                ],
              }),
              (0, b.jsxs)(`div`, {
                className: `dialog__actions`,
                children: [
                  (0, b.jsx)(i, { onPress: () => s(void 0), children: `Back` }),
                  (0, b.jsx)(i, {
                    look: `main`,
                    isPending: n.isPending,
                    onPress: () => _(o),
                    children: `Move the visit`,
                  }),
                ],
              }),
            ],
          })
        : null,
    ],
  })
}
function C({ row: e }) {
  return (0, b.jsxs)(`div`, {
    className: `empty`,
    children: [
      (0, b.jsx)(`p`, { children: `This visit can’t be moved any more. Please call the clinic if you need help.` }),
      (0, b.jsx)(a, { to: u.appointment(e.id), children: `Back to the visit` }),
    ],
  })
}
export { x as MovePage }
