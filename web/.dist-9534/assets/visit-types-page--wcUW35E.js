import { B as e, H as t, I as n, l as r, u as i } from './index-SndA2SGk.js'
import {
  Bt as a,
  Ht as o,
  Q as s,
  Rt as c,
  X as l,
  Z as u,
  a as d,
  i as f,
  o as p,
  r as m,
  t as h,
  zt as g,
} from './page-BY3Kh5Xn.js'
import { t as _ } from './dialog-DL89P27G.js'
import { t as v } from './use-fields-BPsiB4cj.js'
var y = o(a(), 1),
  b = g(),
  x = (e, t) => String(e ?? t)
function S({ row: e, saving: t, error: n, onSave: a }) {
  let o = {
      name: e?.name ?? ``,
      description: e?.description ?? ``,
      durationMinutes: x(e?.durationMinutes, 20),
      gridMinutes: e ? String(e.gridMinutes) : ``,
      bufferBeforeMinutes: x(e?.bufferBeforeMinutes, 0),
      bufferAfterMinutes: x(e?.bufferAfterMinutes, 0),
      minNoticeMinutes: x(e?.minNoticeMinutes, 0),
      horizonDays: x(e?.horizonDays, 365),
      capacity: x(e?.capacity, 1),
    },
    { values: s, field: c } = v(o, n),
    [l, u] = (0, y.useState)(e?.approval ?? !1),
    d = (e) => ({ type: `number`, inputMode: `numeric`, min: 0, required: !0, ...c(e) })
  return (0, b.jsxs)(`form`, {
    className: `form`,
    onSubmit: (e) => {
      ;(e.preventDefault(),
        a({
          name: s.name,
          description: s.description.trim() || null,
          durationMinutes: Number(s.durationMinutes),
          gridMinutes: Number(s.gridMinutes || s.durationMinutes),
          bufferBeforeMinutes: Number(s.bufferBeforeMinutes),
          bufferAfterMinutes: Number(s.bufferAfterMinutes),
          minNoticeMinutes: Number(s.minNoticeMinutes),
          horizonDays: Number(s.horizonDays),
          capacity: Number(s.capacity),
          approval: l,
        }))
    },
    children: [
      (0, b.jsx)(i, { label: `Name`, required: !0, ...c(`name`) }),
      (0, b.jsx)(r, { label: `What patients should know`, optional: !0, rows: 2, ...c(`description`) }),
      (0, b.jsxs)(`div`, {
        className: `form__row`,
        children: [
          (0, b.jsx)(i, { label: `Length in minutes`, ...d(`durationMinutes`), min: 1 }),
          (0, b.jsx)(i, {
            label: `A start every … minutes`,
            ...d(`gridMinutes`),
            required: !1,
            hint: `Empty: as long as the visit.`,
          }),
          (0, b.jsx)(i, { label: `Minutes kept free before`, ...d(`bufferBeforeMinutes`) }),
          (0, b.jsx)(i, { label: `Minutes kept free after`, ...d(`bufferAfterMinutes`) }),
          (0, b.jsx)(i, { label: `Notice in minutes`, ...d(`minNoticeMinutes`), hint: `1440 is a day.` }),
          (0, b.jsx)(i, { label: `Days ahead`, ...d(`horizonDays`), hint: `How far ahead it can be booked.` }),
          (0, b.jsx)(i, { label: `Seats`, ...d(`capacity`), min: 1, hint: `More than one for groups.` }),
        ],
      }),
      (0, b.jsxs)(`label`, {
        className: `check`,
        children: [
          (0, b.jsx)(`input`, { type: `checkbox`, checked: l, onChange: ({ target: e }) => u(e.checked) }),
          ` Staff approve each booking first`,
        ],
      }),
      n ? (0, b.jsx)(f, { error: n }) : null,
      (0, b.jsx)(`div`, {
        className: `form__actions`,
        children: (0, b.jsx)(p, {
          type: `submit`,
          look: `main`,
          isPending: t,
          children: e ? `Save changes` : `Add visit type`,
        }),
      }),
    ],
  })
}
function C() {
  let r = e(),
    i = c(),
    [a, o] = (0, y.useState)(),
    g = () => i.invalidateQueries({ queryKey: [`visit-types`] }),
    v = t({
      mutationFn: ({ row: e, rules: t }) =>
        u(
          e
            ? l.PATCH(`/api/v1/visit-types/{id}`, {
                params: { path: { id: e.id }, header: { 'if-match': `"${e.version}"` } },
                body: t,
              })
            : l.POST(`/api/v1/visit-types`, { body: t }),
        ),
      onSuccess: () => o(void 0),
      onSettled: g,
    }),
    x = t({
      mutationFn: (e) => s(l.DELETE(`/api/v1/visit-types/{id}`, { params: { path: { id: e.id } } })),
      onSuccess: () => o(void 0),
      onSettled: g,
    }),
    C = (e) => {
      ;(v.reset(), x.reset(), o({ row: e }))
    }
  return (0, b.jsxs)(h, {
    title: `Visit types`,
    tab: `Visit types`,
    lead: `What patients can book, how long it takes and under which rules.`,
    children: [
      (0, b.jsx)(`div`, {
        children: (0, b.jsxs)(p, {
          look: `main`,
          onPress: () => C(null),
          children: [(0, b.jsx)(d, { name: `plus`, size: 18 }), ` Add a visit type`],
        }),
      }),
      v.isSuccess ? (0, b.jsxs)(m, { tone: `good`, children: [v.data.name, ` is saved.`] }) : null,
      (0, b.jsx)(n, {
        query: r,
        label: `Loading visit types`,
        children: (e) => (0, b.jsx)(w, { rows: e.filter(({ retired: e }) => !e), edit: C }),
      }),
      a
        ? (0, b.jsxs)(_, {
            title: a.row?.name ?? `New visit type`,
            onClose: () => o(void 0),
            children: [
              (0, b.jsx)(S, {
                row: a.row,
                saving: v.isPending,
                error: v.error,
                onSave: (e) => v.mutate({ row: a.row, rules: e }),
              }),
              x.error ? (0, b.jsx)(f, { error: x.error }) : null,
              a.row
                ? (0, b.jsx)(`div`, {
                    children: (0, b.jsx)(p, {
                      look: `quiet`,
                      isPending: x.isPending,
                      onPress: () => a.row && x.mutate(a.row),
                      children: `Stop offering this visit`,
                    }),
                  })
                : null,
            ],
          })
        : null,
    ],
  })
}
function w({ rows: e, edit: t }) {
  return (0, b.jsx)(`ul`, {
    className: `rows`,
    children: e.map((e) =>
      (0, b.jsxs)(
        `li`,
        {
          className: `rows__row`,
          children: [
            (0, b.jsxs)(`div`, {
              children: [
                (0, b.jsx)(`h2`, { className: `rows__title`, children: e.name }),
                (0, b.jsx)(`p`, { className: `small soft`, children: T(e) }),
              ],
            }),
            (0, b.jsxs)(p, {
              size: `small`,
              onPress: () => t(e),
              children: [`Change`, (0, b.jsxs)(`span`, { className: `hidden-visually`, children: [` `, e.name] })],
            }),
          ],
        },
        e.id,
      ),
    ),
  })
}
function T(e) {
  let t = e.bufferBeforeMinutes + e.bufferAfterMinutes
  return [
    `${e.durationMinutes} minutes`,
    e.gridMinutes !== e.durationMinutes && `starts every ${e.gridMinutes} min`,
    t > 0 && `${t} min kept free around it`,
    e.minNoticeMinutes > 0 && `${E(e.minNoticeMinutes)} notice`,
    e.capacity > 1 && `${e.capacity} seats`,
    e.approval && `needs approval`,
  ]
    .filter(Boolean)
    .join(`, `)
}
function E(e) {
  return e % 1440 == 0 ? (e === 1440 ? `1 day` : `${e / 1440} days`) : e % 60 == 0 ? `${e / 60} h` : `${e} min`
}
export { C as VisitTypesPage }
