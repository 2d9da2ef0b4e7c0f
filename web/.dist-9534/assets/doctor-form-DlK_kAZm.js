import { Bt as e, Ht as t, J as n, i as r, o as i, zt as a } from './page-BY3Kh5Xn.js'
import { B as o, l as s, s as c, u as l } from './index-SndA2SGk.js'
var u = t(e(), 1),
  d = a(),
  f = (e) =>
    e
      .split(`,`)
      .map((e) => e.trim())
      .filter(Boolean)
function p({ doctor: e, submit: t, saving: a, error: p, onSave: m }) {
  let h = o(),
    [g, _] = (0, u.useState)({
      name: e?.name ?? ``,
      title: e?.title ?? ``,
      about: e?.about ?? ``,
      specialties: e?.specialties.join(`, `) ?? ``,
      languages: e?.languages.join(`, `) ?? ``,
    }),
    [v, y] = (0, u.useState)(e?.visitTypeIds ?? []),
    b = n(p),
    x = (e) => ({
      name: e,
      value: g[e],
      error: b[e] ?? Object.entries(b).find(([t]) => t.startsWith(`${e}.`))?.[1],
      onChange: ({ target: t }) => _({ ...g, [e]: t.value }),
    })
  return (0, d.jsxs)(`form`, {
    className: `form`,
    onSubmit: (e) => {
      e.preventDefault()
      let { name: t, title: n, about: r, specialties: i, languages: a } = g
      m({
        name: t,
        title: n.trim() || null,
        about: r.trim() || null,
        specialties: f(i),
        languages: f(a),
        visitTypeIds: v,
      })
    },
    children: [
      (0, d.jsxs)(`div`, {
        className: `form__row`,
        children: [
          (0, d.jsx)(l, { label: `Title`, optional: !0, placeholder: `Dr.`, ...x(`title`) }),
          (0, d.jsx)(l, { label: `Name`, required: !0, ...x(`name`) }),
        ],
      }),
      (0, d.jsx)(l, { label: `Specialties`, hint: `Separate several with commas.`, required: !0, ...x(`specialties`) }),
      (0, d.jsx)(l, {
        label: `Languages`,
        hint: `Language codes with commas, such as de, en, pt-BR.`,
        required: !0,
        ...x(`languages`),
      }),
      (0, d.jsx)(s, { label: `About`, optional: !0, rows: 3, ...x(`about`) }),
      (0, d.jsx)(c, {
        legend: `Visits this doctor offers`,
        many: !0,
        compact: !0,
        options: (h.data ?? []).map(({ id: e, name: t }) => ({ value: e, name: t })),
        chosen: v,
        onChange: y,
        error: b.visitTypeIds,
      }),
      p ? (0, d.jsx)(r, { error: p }) : null,
      (0, d.jsx)(`div`, {
        className: `form__actions`,
        children: (0, d.jsx)(i, { type: `submit`, look: `main`, isPending: a, children: t }),
      }),
    ],
  })
}
export { p as t }
