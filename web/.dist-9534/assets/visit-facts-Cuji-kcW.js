import { E as e, g as t, v as n, x as r } from './index-SndA2SGk.js'
import { t as i } from './address-CnLyM2p9.js'
import { a, zt as o } from './page-BY3Kh5Xn.js'
var s = o()
function c({ start: o, end: c, timeZone: l, doctor: u, visit: d, place: f, address: p, patient: m }) {
  return (0, s.jsxs)(`div`, {
    className: `facts`,
    children: [
      (0, s.jsxs)(`div`, {
        className: `facts__row`,
        children: [
          (0, s.jsx)(a, { name: `calendar` }),
          (0, s.jsxs)(`p`, {
            children: [
              (0, s.jsxs)(`span`, {
                className: `facts__strong`,
                children: [r(n(o, l)), `, `, (0, s.jsx)(`span`, { className: `figures`, children: t(o, l) })],
              }),
              (0, s.jsx)(`br`, {}),
              (0, s.jsxs)(`span`, {
                className: `soft`,
                children: [`until `, t(c, l), `, `, e(o, l), `, the clinic’s time`],
              }),
            ],
          }),
        ],
      }),
      (0, s.jsxs)(`div`, {
        className: `facts__row`,
        children: [
          (0, s.jsx)(a, { name: `person` }),
          (0, s.jsxs)(`p`, {
            children: [
              d,
              ` with `,
              (0, s.jsx)(`strong`, { children: u }),
              m
                ? (0, s.jsxs)(s.Fragment, {
                    children: [(0, s.jsx)(`br`, {}), (0, s.jsxs)(`span`, { className: `soft`, children: [`for `, m] })],
                  })
                : null,
            ],
          }),
        ],
      }),
      (0, s.jsxs)(`div`, {
        className: `facts__row`,
        children: [
          (0, s.jsx)(a, { name: `place` }),
          (0, s.jsxs)(`p`, {
            children: [
              f,
              p
                ? (0, s.jsxs)(s.Fragment, {
                    children: [(0, s.jsx)(`br`, {}), (0, s.jsx)(`span`, { className: `soft`, children: i(p) })],
                  })
                : null,
            ],
          }),
        ],
      }),
    ],
  })
}
export { c as t }
