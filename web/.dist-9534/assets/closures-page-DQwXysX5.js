import { H as e, I as t, c as n, i as r, u as i, x as a, z as o } from './index-SndA2SGk.js'
import { Q as s, Rt as c, X as l, Z as u, i as d, mt as f, o as p, r as m, t as h, zt as g } from './page-BY3Kh5Xn.js'
import { t as _ } from './use-fields-BPsiB4cj.js'
var v = g(),
  y = [`closures`]
function b() {
  let n = c(),
    i = f({ queryKey: y, queryFn: async () => (await u(l.GET(`/api/v1/closures`))).data }),
    a = () => Promise.all([n.invalidateQueries({ queryKey: y }), n.invalidateQueries({ queryKey: r })]),
    o = e({ mutationFn: (e) => u(l.POST(`/api/v1/closures`, { body: e })), onSuccess: a }),
    p = e({
      mutationFn: ({ id: e }) => s(l.DELETE(`/api/v1/closures/{id}`, { params: { path: { id: e } } })),
      onSettled: a,
    })
  return (0, v.jsxs)(h, {
    title: `Closures`,
    tab: `Closures`,
    lead: `Holidays and other days on which nobody can be booked.`,
    children: [
      (0, v.jsxs)(`section`, {
        className: `card stack`,
        'aria-labelledby': `new-closure`,
        children: [
          (0, v.jsx)(`h2`, { id: `new-closure`, children: `Close the clinic` }),
          o.isSuccess ? (0, v.jsxs)(m, { tone: `good`, children: [`Closed: `, x(o.data), `.`] }) : null,
          (0, v.jsx)(C, { saving: o.isPending, error: o.error, onSave: o.mutate }, o.data?.id),
        ],
      }),
      (0, v.jsxs)(`section`, {
        className: `stack`,
        'aria-labelledby': `closures-title`,
        children: [
          (0, v.jsx)(`h2`, { id: `closures-title`, children: `Days closed` }),
          p.error ? (0, v.jsx)(d, { error: p.error }) : null,
          (0, v.jsx)(t, {
            query: i,
            label: `Loading closures`,
            children: (e) =>
              e.length
                ? (0, v.jsx)(S, { rows: e, lift: p.mutate, lifting: p.isPending ? p.variables.id : void 0 })
                : (0, v.jsx)(`p`, { className: `soft`, children: `None planned.` }),
          }),
        ],
      }),
    ],
  })
}
var x = ({ from: e, to: t }) => (e === t ? a(e) : `${a(e)} to ${a(t)}`)
function S({ rows: e, lift: t, lifting: n }) {
  let r = o(),
    i = (e) => (e ? r.data?.find((t) => t.id === e)?.name : `Every location`)
  return (0, v.jsx)(`ul`, {
    className: `stack`,
    children: e.map((e) =>
      (0, v.jsxs)(
        `li`,
        {
          className: `card row row--apart`,
          children: [
            (0, v.jsxs)(`div`, {
              children: [
                (0, v.jsx)(`h3`, { children: e.reason }),
                (0, v.jsx)(`p`, { children: x(e) }),
                (0, v.jsx)(`p`, { className: `soft small`, children: i(e.locationId) }),
              ],
            }),
            (0, v.jsxs)(p, {
              size: `small`,
              isPending: n === e.id,
              onPress: () => t(e),
              children: [
                `Open again`,
                (0, v.jsxs)(`span`, { className: `hidden-visually`, children: [`, `, e.reason] }),
              ],
            }),
          ],
        },
        e.id,
      ),
    ),
  })
}
function C({ saving: e, error: t, onSave: r }) {
  let a = o(),
    { values: s, field: c } = _({ locationId: ``, from: ``, to: ``, reason: `` }, t)
  return (0, v.jsxs)(`form`, {
    className: `form`,
    onSubmit: (e) => {
      ;(e.preventDefault(), r({ locationId: s.locationId || null, from: s.from, to: s.to || s.from, reason: s.reason }))
    },
    children: [
      (0, v.jsxs)(`div`, {
        className: `form__row`,
        children: [
          (0, v.jsx)(i, { label: `First day`, type: `date`, required: !0, ...c(`from`) }),
          (0, v.jsx)(i, { label: `Last day`, type: `date`, min: s.from, hint: `Empty for one day.`, ...c(`to`) }),
          (0, v.jsx)(n, {
            label: `Location`,
            all: `Every location`,
            options: (a.data ?? []).map(({ id: e, name: t }) => ({ value: e, name: t })),
            ...c(`locationId`),
          }),
          (0, v.jsx)(i, {
            label: `Reason`,
            required: !0,
            maxLength: 200,
            placeholder: `Public holiday`,
            ...c(`reason`),
          }),
        ],
      }),
      t ? (0, v.jsx)(d, { error: t }) : null,
      (0, v.jsx)(`div`, {
        className: `form__actions`,
        children: (0, v.jsx)(p, { type: `submit`, look: `main`, isPending: e, children: `Close these days` }),
      }),
    ],
  })
}
export { b as ClosuresPage }
