import { et as e, s as t, t as n, zt as r } from './page-BY3Kh5Xn.js'
import { I as i, P as a, _ as o, d as s, g as c, k as l, r as u, t as d, v as f, x as p } from './index-SndA2SGk.js'
import { t as m } from './only-for-DDUyuXH7.js'
import { t as h } from './badge-BagUhPqu.js'
import { a as g } from './appointment-queries-CN3InAhT.js'
import { n as _, t as v } from './status-Ds1X424Z.js'
var y = r()
function b() {
  return (0, y.jsx)(m, { area: `own-appointments`, children: (0, y.jsx)(S, {}) })
}
var x = (e, t) => Date.parse(e.start) - Date.parse(t.start)
function S() {
  let { data: e } = u(),
    r = g(d(e, `desk`) ? (e?.patientId ?? void 0) : void 0)
  return (0, y.jsx)(n, {
    title: `My visits`,
    tab: `My visits`,
    children: (0, y.jsx)(i, {
      query: r,
      label: `Loading your visits`,
      children: (e) => {
        let n = Date.now(),
          r = e.filter((e) => v(e, n)).toSorted(x),
          i = e.filter((e) => !v(e, n)).toSorted((e, t) => x(t, e))
        return (0, y.jsxs)(`div`, {
          className: `stack stack--loose`,
          children: [
            (0, y.jsxs)(`section`, {
              className: `stack`,
              'aria-labelledby': `upcoming`,
              children: [
                (0, y.jsxs)(`div`, {
                  className: `row row--apart`,
                  children: [
                    (0, y.jsx)(`h2`, { id: `upcoming`, children: `Coming up` }),
                    r.length ? (0, y.jsx)(t, { to: a.home(), children: `Book another visit` }) : null,
                  ],
                }),
                r.length ? (0, y.jsx)(w, { rows: r }) : (0, y.jsx)(C, {}),
              ],
            }),
            i.length
              ? (0, y.jsxs)(`section`, {
                  className: `stack`,
                  'aria-labelledby': `past`,
                  children: [(0, y.jsx)(`h2`, { id: `past`, children: `Earlier` }), (0, y.jsx)(w, { rows: i })],
                })
              : null,
          ],
        })
      },
    }),
  })
}
function C() {
  return (0, y.jsxs)(`div`, {
    className: `empty`,
    children: [
      (0, y.jsx)(`p`, { children: `You have no visits ahead.` }),
      (0, y.jsx)(t, { to: a.home(), look: `main`, children: `Find a doctor` }),
    ],
  })
}
function w({ rows: e }) {
  return (0, y.jsx)(`ul`, {
    className: `visits`,
    children: e.map((e) => (0, y.jsx)(`li`, { children: (0, y.jsx)(T, { row: e }) }, e.id)),
  })
}
function T({ row: t }) {
  let n = f(t.start, t.timeZone),
    r = _(t)
  return (0, y.jsxs)(e, {
    className: `visit`,
    to: a.appointment(t.id),
    children: [
      (0, y.jsxs)(`span`, {
        className: `visit__leaf`,
        'aria-hidden': `true`,
        children: [
          (0, y.jsx)(`span`, { children: l(n) }),
          (0, y.jsx)(`span`, { className: `visit__number figures`, children: o(n) }),
        ],
      }),
      (0, y.jsxs)(`span`, {
        className: `visit__what`,
        children: [
          (0, y.jsxs)(`span`, {
            className: `visit__when`,
            children: [p(n), `, `, (0, y.jsx)(`span`, { className: `figures`, children: c(t.start, t.timeZone) })],
          }),
          (0, y.jsxs)(`span`, { children: [t.visitType.name, ` with `, s(t.doctor)] }),
          (0, y.jsxs)(`span`, { className: `soft small`, children: [t.location.name, ` · for `, t.patient.name] }),
        ],
      }),
      (0, y.jsx)(h, { tone: r.tone, children: r.text }),
    ],
  })
}
export { b as AppointmentsPage }
