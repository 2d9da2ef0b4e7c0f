import { H as e, I as t, M as n, c as r, g as i, h as a, l as o, u as s, z as c } from './index-SndA2SGk.js'
import {
  Bt as l,
  Ht as u,
  Rt as d,
  X as f,
  Z as p,
  a as m,
  i as h,
  o as g,
  r as _,
  t as v,
  zt as y,
} from './page-BY3Kh5Xn.js'
import { t as b } from './dialog-DL89P27G.js'
import { t as x } from './use-fields-BPsiB4cj.js'
import { t as S } from './address-CnLyM2p9.js'
var C = u(l(), 1),
  w = y()
function T() {
  let r = c(),
    a = d(),
    [o, s] = (0, C.useState)(),
    l = e({
      mutationFn: ({ row: e, place: t }) =>
        p(
          e
            ? f.PATCH(`/api/v1/locations/{id}`, {
                params: { path: { id: e.id }, header: { 'if-match': `"${e.version}"` } },
                body: t,
              })
            : f.POST(`/api/v1/locations`, { body: t }),
        ),
      onSuccess: () => s(void 0),
      onSettled: () => a.invalidateQueries({ queryKey: [`locations`] }),
    }),
    u = (e) => {
      ;(l.reset(), s({ row: e }))
    }
  return (0, w.jsxs)(v, {
    title: `Locations`,
    tab: `Locations`,
    lead: `Where the clinic works. Hours and visits follow each location’s own clock.`,
    children: [
      (0, w.jsx)(`div`, {
        children: (0, w.jsxs)(g, {
          look: `main`,
          onPress: () => u(null),
          children: [(0, w.jsx)(m, { name: `plus`, size: 18 }), ` Add a location`],
        }),
      }),
      l.isSuccess ? (0, w.jsxs)(_, { tone: `good`, children: [l.data.name, ` is saved.`] }) : null,
      (0, w.jsx)(t, {
        query: r,
        label: `Loading locations`,
        children: (e) =>
          (0, w.jsx)(`ul`, {
            className: `places`,
            children: e.map((e) =>
              (0, w.jsxs)(
                `li`,
                {
                  className: `card stack stack--tight`,
                  children: [
                    (0, w.jsx)(`h2`, { children: e.name }),
                    (0, w.jsx)(`p`, {
                      children: e.address
                        ? S(e.address)
                        : (0, w.jsx)(`span`, { className: `soft`, children: `No address yet` }),
                    }),
                    (0, w.jsxs)(`p`, {
                      className: `soft small`,
                      children: [
                        n(e.timeZone),
                        ` time, now`,
                        ` `,
                        (0, w.jsx)(`span`, { className: `figures`, children: i(new Date().toISOString(), e.timeZone) }),
                      ],
                    }),
                    (0, w.jsx)(`div`, {
                      children: (0, w.jsxs)(g, {
                        size: `small`,
                        onPress: () => u(e),
                        children: [
                          `Change`,
                          (0, w.jsxs)(`span`, { className: `hidden-visually`, children: [` `, e.name] }),
                        ],
                      }),
                    }),
                  ],
                },
                e.id,
              ),
            ),
          }),
      }),
      o
        ? (0, w.jsx)(b, {
            title: o.row?.name ?? `New location`,
            onClose: () => s(void 0),
            children: (0, w.jsx)(E, {
              row: o.row,
              saving: l.isPending,
              error: l.error,
              onSave: (e) => l.mutate({ row: o.row, place: e }),
            }),
          })
        : null,
    ],
  })
}
function E({ row: e, saving: t, error: n, onSave: i }) {
  let { values: c, field: l } = x({ name: e?.name ?? ``, address: e?.address ?? ``, timeZone: e?.timeZone ?? a() }, n),
    u = [...new Set([...Intl.supportedValuesOf(`timeZone`), c.timeZone, `UTC`])].toSorted()
  return (0, w.jsxs)(`form`, {
    className: `form`,
    onSubmit: (e) => {
      ;(e.preventDefault(), i({ name: c.name, timeZone: c.timeZone, address: c.address.trim() || null }))
    },
    children: [
      (0, w.jsx)(s, { label: `Name`, required: !0, ...l(`name`) }),
      (0, w.jsx)(o, { label: `Address`, optional: !0, rows: 3, autoComplete: `street-address`, ...l(`address`) }),
      (0, w.jsx)(r, {
        label: `Time zone`,
        options: u.map((e) => ({ value: e, name: e.replaceAll(`_`, ` `) })),
        ...l(`timeZone`),
      }),
      n ? (0, w.jsx)(h, { error: n }) : null,
      (0, w.jsx)(`div`, {
        className: `form__actions`,
        children: (0, w.jsx)(g, {
          type: `submit`,
          look: `main`,
          isPending: t,
          children: e ? `Save changes` : `Add location`,
        }),
      }),
    ],
  })
}
export { T as LocationsPage }
