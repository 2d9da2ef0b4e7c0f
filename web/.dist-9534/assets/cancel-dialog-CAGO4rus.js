import { Bt as e, Ht as t, i as n, o as r, zt as i } from './page-BY3Kh5Xn.js'
import { A as a, d as o, l as s } from './index-SndA2SGk.js'
import { t as c } from './dialog-DL89P27G.js'
var l = t(e(), 1),
  u = i()
function d({ row: e, settle: t, onClose: i }) {
  let [d, f] = (0, l.useState)(``)
  return (0, u.jsx)(c, {
    title: `Cancel this visit?`,
    alert: !0,
    onClose: i,
    children: (0, u.jsxs)(`form`, {
      className: `form`,
      onSubmit: (n) => {
        ;(n.preventDefault(),
          t.mutate({ move: `cancellation`, appointment: e, ...(d.trim() && { reason: d.trim() }) }, { onSuccess: i }))
      },
      children: [
        (0, u.jsxs)(`p`, {
          children: [
            e.visitType.name,
            ` with `,
            o(e.doctor),
            ` for `,
            e.patient.name,
            `,`,
            ` `,
            a(e.start, e.end, e.timeZone),
            `. The time will be free for others at once.`,
          ],
        }),
        (0, u.jsx)(s, {
          label: `Reason`,
          optional: !0,
          rows: 2,
          maxLength: 500,
          value: d,
          onChange: ({ target: e }) => f(e.value),
        }),
        t.error ? (0, u.jsx)(n, { error: t.error }) : null,
        (0, u.jsxs)(`div`, {
          className: `dialog__actions`,
          children: [
            (0, u.jsx)(r, { onPress: i, children: `Keep the visit` }),
            (0, u.jsx)(r, { look: `danger`, type: `submit`, isPending: t.isPending, children: `Cancel the visit` }),
          ],
        }),
      ],
    }),
  })
}
export { d as t }
