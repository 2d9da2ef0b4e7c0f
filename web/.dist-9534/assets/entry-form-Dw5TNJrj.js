import { Bt as e, Ht as t, J as n, i as r, o as i, zt as a } from './page-BY3Kh5Xn.js'
import { h as o, n as s, u as c } from './index-SndA2SGk.js'
var l = t(e(), 1),
  u = a(),
  d = 8
function f({ mode: e, onEntered: t, submit: a }) {
  let f = s(),
    [p, m] = (0, l.useState)({ name: ``, email: ``, password: `` }),
    h = n(f.error),
    g = (e) => ({ name: e, value: p[e], error: h[e], required: !0, onChange: (t) => m({ ...p, [e]: t.target.value }) })
  return (0, u.jsxs)(`form`, {
    className: `form`,
    onSubmit: (n) => {
      n.preventDefault()
      let { name: r, email: i, password: a } = p,
        s = { name: r, timeZone: o(), locale: navigator.language }
      f.mutate(e === `register` ? { email: i, password: a, ...s } : { email: i, password: a }, { onSuccess: t })
    },
    children: [
      e === `register` ? (0, u.jsx)(c, { label: `Your name`, autoComplete: `name`, ...g(`name`) }) : null,
      (0, u.jsx)(c, { label: `E-mail`, type: `email`, autoComplete: `email`, ...g(`email`) }),
      (0, u.jsx)(c, {
        label: `Password`,
        type: `password`,
        autoComplete: e === `register` ? `new-password` : `current-password`,
        hint: e === `register` ? `At least ${d} characters. A few words in a row make a good one.` : void 0,
        minLength: e === `register` ? d : void 0,
        ...g(`password`),
      }),
      f.isError ? (0, u.jsx)(r, { error: f.error }) : null,
      (0, u.jsx)(i, {
        type: `submit`,
        look: `main`,
        wide: !0,
        isPending: f.isPending,
        children: a ?? (e === `register` ? `Create account` : `Sign in`),
      }),
    ],
  })
}
export { f as t }
