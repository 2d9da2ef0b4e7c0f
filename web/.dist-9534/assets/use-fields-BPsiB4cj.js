import { Bt as e, Ht as t, J as n } from './page-BY3Kh5Xn.js'
var r = t(e(), 1)
function i(e, t) {
  let [i, a] = (0, r.useState)(e),
    o = n(t)
  return {
    values: i,
    field: (e) => ({
      name: e,
      value: i[e] ?? ``,
      error: o[e] ?? Object.entries(o).find(([t]) => t.startsWith(`${e}.`))?.[1],
      onChange: ({ target: t }) => a({ ...i, [e]: t.value }),
    }),
    reset: () => a(e),
  }
}
export { i as t }
