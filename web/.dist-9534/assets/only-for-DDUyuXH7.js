import { at as e, ct as t, s as n, t as r, zt as i } from './page-BY3Kh5Xn.js'
import { I as a, P as o, r as s, t as c } from './index-SndA2SGk.js'
var l = i()
function u({ area: i, children: u }) {
  let d = s(),
    f = t()
  return d.data === null
    ? (0, l.jsx)(e, { to: o.signIn(f.pathname + f.search), replace: !0 })
    : d.data === void 0
      ? (0, l.jsx)(`div`, {
          className: `page`,
          children: (0, l.jsx)(a, { query: d, label: `Checking who you are`, children: () => null }),
        })
      : c(d.data, i)
        ? (0, l.jsx)(l.Fragment, { children: u })
        : (0, l.jsx)(r, {
            narrow: !0,
            title: `This page isn’t yours`,
            tab: `Not allowed`,
            lead: `Your account has no access to this part of the clinic. If it should, ask an administrator.`,
            children: (0, l.jsx)(`div`, {
              className: `row`,
              children: (0, l.jsx)(n, { to: o.home(), look: `main`, children: `Find a doctor` }),
            }),
          })
}
export { u as t }
