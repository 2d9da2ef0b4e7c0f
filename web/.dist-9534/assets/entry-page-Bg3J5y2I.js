import { at as e, et as t, it as n, lt as r, t as i, zt as a } from './page-BY3Kh5Xn.js'
import { F as o, P as s, r as c, t as l } from './index-SndA2SGk.js'
import { t as u } from './entry-form-Dw5TNJrj.js'
var d = a(),
  f = (e) => (l(e, `desk`) ? s.desk() : s.appointments())
function p({ mode: a }) {
  let [l] = n(),
    p = r(),
    m = c(),
    h = l.get(`back`),
    g = () => (h ? o(h) : null)
  if (m.data) return (0, d.jsx)(e, { to: g() ?? f(m.data), replace: !0 })
  let _ = a === `register`
  return (0, d.jsxs)(i, {
    narrow: !0,
    title: _ ? `Create your account` : `Welcome back`,
    tab: _ ? `Register` : `Sign in`,
    lead: _
      ? `It takes a minute, and you can see and change your visits any time.`
      : `Sign in to see and change your visits.`,
    children: [
      (0, d.jsx)(`div`, {
        className: `card`,
        children: (0, d.jsx)(u, { mode: a, onEntered: () => h && void p(o(h), { replace: !0 }) }),
      }),
      (0, d.jsxs)(`p`, {
        children: [
          _ ? `Already have an account? ` : `New here? `,
          (0, d.jsx)(t, {
            to: _ ? s.signIn(h ?? void 0) : s.register(h ?? void 0),
            children: _ ? `Sign in` : `Create an account`,
          }),
        ],
      }),
    ],
  })
}
export { p as t }
