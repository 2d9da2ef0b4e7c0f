import { $ as e, Y as t, o as n, r, zt as i } from './page-BY3Kh5Xn.js'
import { T as a, g as o, j as s, v as c } from './index-SndA2SGk.js'
var l = (e) =>
  typeof e == `object` &&
  !!e &&
  [`doctorId`, `visitTypeId`, `locationId`, `start`, `end`, `timeZone`].every(
    (t) => typeof Reflect.get(e, t) == `string`,
  )
function u(t) {
  let n = t instanceof e ? t.document.alternatives : void 0
  return Array.isArray(n) ? n.filter(l) : []
}
var d = i()
function f({ error: e, zone: i, onChoose: l }) {
  let f = u(e)
  return (0, d.jsxs)(r, {
    tone: `bad`,
    children: [
      t(e),
      ` `,
      f.length ? `These are the nearest free ones:` : null,
      f.length
        ? (0, d.jsx)(`ul`, {
            className: `alternatives`,
            children: f.map((e) =>
              (0, d.jsx)(
                `li`,
                {
                  children: (0, d.jsxs)(n, {
                    onPress: () => l(e),
                    children: [
                      a(c(e.start, i ?? e.timeZone), s(e.timeZone)),
                      ` `,
                      (0, d.jsx)(`span`, { className: `figures`, children: o(e.start, i ?? e.timeZone) }),
                    ],
                  }),
                },
                `${e.doctorId} ${e.start}`,
              ),
            ),
          })
        : null,
    ],
  })
}
export { f as t }
