import {
  A as e,
  H as t,
  I as n,
  P as r,
  R as i,
  S as a,
  c as o,
  d as s,
  g as c,
  i as l,
  j as u,
  m as d,
  s as f,
  u as p,
  v as m,
  x as h,
  z as g,
} from './index-SndA2SGk.js'
import {
  Bt as _,
  Ht as ee,
  Q as te,
  Rt as v,
  X as y,
  Z as b,
  a as x,
  dt as ne,
  et as S,
  i as C,
  mt as w,
  o as T,
  r as E,
  t as D,
  zt as O,
} from './page-BY3Kh5Xn.js'
import { t as k } from './use-fields-BPsiB4cj.js'
import { n as A } from './doctor-queries-0IlFrCjl.js'
import { t as j } from './doctor-form-DlK_kAZm.js'
var M = ee(_(), 1),
  N = [`Monday`, `Tuesday`, `Wednesday`, `Thursday`, `Friday`, `Saturday`, `Sunday`],
  P = (e) => N[e - 1] ?? ``,
  F = 1440,
  re = 0,
  I = () => `window-${++re}`,
  L = (e) => e.map((e) => ({ ...e, key: I() }))
function R(e) {
  let t = { ...e }
  return (delete t.key, t)
}
var z = (e) => e.toSorted((e, t) => e.weekday - t.weekday || e.from.localeCompare(t.from)).map(R),
  B = (e) => Number(e.slice(0, 2)) * 60 + Number(e.slice(3, 5)),
  V = (e) => `${String(Math.floor(e / 60)).padStart(2, `0`)}:${String(e % 60).padStart(2, `0`)}`,
  H = (e) => (e === `00:00` ? `24:00` : e),
  U = (e) => (e === `24:00` ? `00:00` : e)
function W(e, t, n) {
  let r = e
      .filter((e) => e.weekday === t)
      .toSorted((e, t) => e.to.localeCompare(t.to))
      .at(-1),
    i = r ? B(r.to) + 60 : 480,
    a = i + 60 < F,
    o = a ? V(i) : `08:00`,
    s = a ? H(V(Math.min(i + 240, F) % F)) : `12:00`
  return [...e, { key: I(), weekday: t, from: o, to: s, locationId: r?.locationId ?? n }]
}
function G(e, t, n) {
  let r = e.filter(({ weekday: e }) => e === t)
  return [
    ...e.filter(({ weekday: e }) => !n.includes(e)),
    ...n.flatMap((e) => r.map((t) => ({ ...t, weekday: e, key: I() }))),
  ]
}
var K = ({ weekday: e, from: t, to: n }) => {
    let r = (e - 1) * F + B(t)
    return [r, r + ((B(n) - B(t) + F) % F || F)]
  },
  q = (e, t) => (e.validFrom ?? ``) <= (t.validTo ?? `9999`) && (t.validFrom ?? ``) <= (e.validTo ?? `9999`),
  J = 7 * F
function Y(e, t) {
  let [n, r] = K(e),
    [i, a] = K(t)
  return [-10080, 0, J].some((e) => n < a + e && i + e < r)
}
function ie(e) {
  let t = new Map()
  for (let [n, r] of e.entries())
    !r.from || !r.to
      ? t.set(r.key, `Give both a start and an end.`)
      : r.from === r.to
        ? t.set(r.key, `Start and end are the same.`)
        : e.slice(0, n).some((e) => e.from && e.to && q(r, e) && Y(r, e)) &&
          t.set(r.key, `These hours overlap others of this doctor.`)
  return t
}
function ae(e, t) {
  let n = e
      .filter((e) => e.from && e.to && (e.validFrom ?? ``) <= t && t <= (e.validTo ?? `9999`))
      .reduce((e, t) => {
        let [n, r] = K(t)
        return e + r - n
      }, 0),
    r = n % 60
  return `${Math.floor(n / 60)} h${r ? ` ${r} min` : ``} a week`
}
var X = O(),
  oe = [1, 2, 3, 4, 5]
function se({ windows: e, places: t, faults: n, onChange: r }) {
  let i = t[0]?.id
  return i
    ? (0, X.jsx)(`div`, {
        className: `week`,
        children: N.map((a, o) => {
          let s = o + 1,
            c = e.filter((e) => e.weekday === s)
          return (0, X.jsxs)(
            `fieldset`,
            {
              className: `week__day`,
              children: [
                (0, X.jsx)(`legend`, { className: `week__name`, children: a }),
                (0, X.jsxs)(`div`, {
                  className: `week__windows`,
                  children: [
                    c.length === 0 ? (0, X.jsx)(`p`, { className: `soft`, children: `Not working` }) : null,
                    c.map((i, o) =>
                      (0, X.jsx)(
                        ce,
                        {
                          window: i,
                          label: c.length > 1 ? `${a} ${o + 1}` : a,
                          places: t,
                          fault: n.get(i.key),
                          onChange: (t) => r(e.map((e) => (e.key === i.key ? t : e))),
                          onRemove: () => r(e.filter((e) => e.key !== i.key)),
                        },
                        i.key,
                      ),
                    ),
                  ],
                }),
                (0, X.jsxs)(`div`, {
                  className: `week__tools`,
                  children: [
                    (0, X.jsxs)(T, {
                      size: `small`,
                      look: `quiet`,
                      onPress: () => r(W(e, s, i)),
                      children: [
                        (0, X.jsx)(x, { name: `plus`, size: 16 }),
                        ` Add hours`,
                        (0, X.jsxs)(`span`, { className: `hidden-visually`, children: [` on `, a] }),
                      ],
                    }),
                    s === 1 && c.length > 0
                      ? (0, X.jsx)(T, {
                          size: `small`,
                          look: `quiet`,
                          onPress: () => r(G(e, 1, oe.slice(1))),
                          children: `Copy to Tue–Fri`,
                        })
                      : null,
                  ],
                }),
              ],
            },
            a,
          )
        }),
      })
    : (0, X.jsx)(`p`, { children: `Add a location first; hours need a place.` })
}
function ce({ window: e, label: t, places: n, fault: r, onChange: i, onRemove: a }) {
  let o = (0, M.useId)(),
    s = {
      type: `time`,
      className: `field__input week__time`,
      'aria-invalid': r ? !0 : void 0,
      'aria-describedby': r ? o : void 0,
    }
  return (0, X.jsxs)(`div`, {
    className: `week__window`,
    children: [
      (0, X.jsx)(`input`, {
        ...s,
        'aria-label': `${t}, from`,
        value: e.from,
        onChange: ({ target: t }) => i({ ...e, from: t.value }),
      }),
      (0, X.jsx)(`span`, { 'aria-hidden': `true`, children: `–` }),
      (0, X.jsx)(`input`, {
        ...s,
        'aria-label': `${t}, to`,
        value: U(e.to),
        onChange: ({ target: t }) => i({ ...e, to: H(t.value) }),
      }),
      (0, X.jsx)(`select`, {
        className: `field__input week__place`,
        'aria-label': `${t}, location`,
        value: e.locationId,
        onChange: ({ target: t }) => i({ ...e, locationId: t.value }),
        children: n.map((e) => (0, X.jsx)(`option`, { value: e.id, children: e.name }, e.id)),
      }),
      (0, X.jsx)(T, {
        size: `small`,
        look: `quiet`,
        'aria-label': `Remove ${t}, ${e.from} to ${e.to}`,
        onPress: a,
        children: (0, X.jsx)(x, { name: `close`, size: 18 }),
      }),
      e.validFrom || e.validTo
        ? (0, X.jsxs)(`p`, {
            className: `week__note`,
            children: [`Valid `, e.validFrom ? `from ${e.validFrom}` : ``, ` `, e.validTo ? `until ${e.validTo}` : ``],
          })
        : null,
      e.visitTypeIds?.length
        ? (0, X.jsxs)(`p`, {
            className: `week__note`,
            children: [
              `Only `,
              e.visitTypeIds.length === 1 ? `one kind` : `${e.visitTypeIds.length} kinds`,
              ` of visit`,
            ],
          })
        : null,
      e.to !== `24:00` && e.to < e.from && e.to
        ? (0, X.jsxs)(`p`, {
            className: `week__note`,
            children: [`Until the next morning (`, P((e.weekday % 7) + 1), `)`],
          })
        : null,
      r ? (0, X.jsx)(`p`, { className: `field__error week__note`, id: o, children: r }) : null,
    ],
  })
}
var Z = (e) => [`hours`, e]
function le({ doctorId: e }) {
  let t = w({
      queryKey: Z(e),
      queryFn: async () => (await b(y.GET(`/api/v1/doctors/{id}/hours`, { params: { path: { id: e } } }))).hours,
      staleTime: 1 / 0,
    }),
    r = g()
  return (0, X.jsxs)(`section`, {
    className: `card stack`,
    'aria-labelledby': `hours-title`,
    children: [
      (0, X.jsx)(`h2`, { id: `hours-title`, children: `Weekly hours` }),
      (0, X.jsx)(n, {
        query: t,
        label: `Loading the hours`,
        children: (t) =>
          (0, X.jsx)(n, {
            query: r,
            label: `Loading locations`,
            children: (n) => (0, X.jsx)(ue, { doctorId: e, saved: t, places: n.filter(({ retired: e }) => !e) }),
          }),
      }),
    ],
  })
}
function ue({ doctorId: e, saved: n, places: r }) {
  let i = v(),
    [a, o] = (0, M.useState)(() => L(n)),
    s = t({
      mutationFn: (t) => b(y.PUT(`/api/v1/doctors/{id}/hours`, { params: { path: { id: e } }, body: { hours: t } })),
      onSuccess: ({ hours: t }) => {
        ;(i.setQueryData(Z(e), t),
          o(L(t)),
          i.invalidateQueries({ queryKey: l }),
          i.invalidateQueries({ queryKey: [`doctors`] }))
      },
    }),
    c = ie(a),
    d = r[0]?.timeZone ?? `UTC`,
    f = JSON.stringify(z(a)) !== JSON.stringify(z(L(n))),
    p = (e) => {
      ;(s.reset(), o(e))
    }
  return (0, X.jsxs)(`div`, {
    className: `stack`,
    children: [
      (0, X.jsxs)(`p`, { className: `soft`, children: [`Times are each location’s own clock. `, ae(a, u(d)), `.`] }),
      (0, X.jsx)(se, { windows: a, places: r, faults: c, onChange: p }),
      s.error ? (0, X.jsx)(C, { error: s.error }) : null,
      s.isSuccess
        ? (0, X.jsx)(E, { tone: `good`, children: `The hours are saved. Free times follow them from now on.` })
        : null,
      (0, X.jsxs)(`div`, {
        className: `form__actions`,
        children: [
          (0, X.jsx)(T, {
            look: `main`,
            isDisabled: !f || c.size > 0,
            isPending: s.isPending,
            onPress: () => s.mutate(z(a)),
            children: `Save hours`,
          }),
          f ? (0, X.jsx)(T, { look: `quiet`, onPress: () => p(L(n)), children: `Undo changes` }) : null,
        ],
      }),
    ],
  })
}
function de({ doctorId: e }) {
  let n = v(),
    r = i().data?.timeZone ?? `UTC`,
    a = [`leave`, e],
    o = w({
      queryKey: a,
      queryFn: async () => (await b(y.GET(`/api/v1/doctors/{id}/leave`, { params: { path: { id: e } } }))).data,
    }),
    s = () => Promise.all([n.invalidateQueries({ queryKey: a }), n.invalidateQueries({ queryKey: l })]),
    c = t({
      mutationFn: (t) => b(y.POST(`/api/v1/doctors/{id}/leave`, { params: { path: { id: e } }, body: t })),
      onSuccess: s,
    }),
    u = t({
      mutationFn: (t) =>
        te(y.DELETE(`/api/v1/doctors/{id}/leave/{leaveId}`, { params: { path: { id: e, leaveId: t } } })),
      onSettled: s,
    })
  return (0, X.jsxs)(`section`, {
    className: `card stack`,
    'aria-labelledby': `leave-title`,
    children: [
      (0, X.jsx)(`h2`, { id: `leave-title`, children: `Leave` }),
      o.data?.length
        ? (0, X.jsx)(`ul`, {
            className: `stack stack--tight`,
            children: o.data.map((e) =>
              (0, X.jsxs)(
                `li`,
                {
                  className: `row row--apart`,
                  children: [
                    (0, X.jsxs)(`span`, {
                      children: [
                        Q(e),
                        ` `,
                        e.reason ? (0, X.jsxs)(`span`, { className: `soft`, children: [`(`, e.reason, `)`] }) : null,
                      ],
                    }),
                    (0, X.jsxs)(T, {
                      size: `small`,
                      look: `quiet`,
                      isPending: u.isPending && u.variables === e.id,
                      onPress: () => u.mutate(e.id),
                      children: [
                        `Remove`,
                        (0, X.jsxs)(`span`, { className: `hidden-visually`, children: [` leave `, Q(e)] }),
                      ],
                    }),
                  ],
                },
                e.id,
              ),
            ),
          })
        : (0, X.jsx)(`p`, { className: `soft`, children: `No leave entered.` }),
      o.error ? (0, X.jsx)(C, { error: o.error, onRetry: () => void o.refetch() }) : null,
      u.error ? (0, X.jsx)(C, { error: u.error }) : null,
      c.data ? (0, X.jsx)(fe, { entered: c.data }) : null,
      (0, X.jsx)(pe, { zone: r, saving: c.isPending, error: c.error, onSave: c.mutate }, c.data?.id),
    ],
  })
}
function Q({ start: e, end: t, timeZone: n }) {
  let [r, i] = [m(e, n), m(t, n)]
  if (c(e, n) !== `00:00` || c(t, n) !== `00:00`)
    return `${h(r)}, ${c(e, n)} to ${r === i ? `` : `${h(i)}, `}${c(t, n)}`
  let a = d(i, -1)
  return r === a ? h(r) : `${h(r)} to ${h(a)}`
}
function fe({ entered: t }) {
  return t.hits.length === 0
    ? (0, X.jsx)(E, { tone: `good`, children: `The leave is entered. It hits no visit.` })
    : (0, X.jsxs)(E, {
        tone: `warn`,
        children: [
          `The leave is entered.`,
          ` `,
          t.hits.length === 1 ? `This visit falls` : `These ${t.hits.length} visits fall`,
          ` into it and must be moved or cancelled:`,
          (0, X.jsx)(`ul`, {
            children: t.hits.map((t) =>
              (0, X.jsx)(
                `li`,
                {
                  children: (0, X.jsxs)(S, {
                    to: r.appointment(t.id),
                    children: [t.patient.name, `, `, e(t.start, t.end, t.timeZone)],
                  }),
                },
                t.id,
              ),
            ),
          }),
        ],
      })
}
function pe({ zone: e, saving: t, error: n, onSave: r }) {
  let { values: i, field: o } = k({ from: ``, to: ``, fromTime: ``, toTime: ``, reason: `` }, n),
    [s, c] = (0, M.useState)(!1)
  return (0, X.jsxs)(`form`, {
    className: `form`,
    onSubmit: (t) => {
      t.preventDefault()
      let { from: n, to: o, fromTime: c, toTime: l, reason: u } = i
      r({
        start: a(n, (s && c) || `00:00`, e),
        end: s && l ? a(o || n, l, e) : a(d(o || n, 1), `00:00`, e),
        ...(u.trim() && { reason: u.trim() }),
      })
    },
    children: [
      (0, X.jsxs)(`div`, {
        className: `form__row`,
        children: [
          (0, X.jsx)(p, { label: `First day`, type: `date`, required: !0, ...o(`from`) }),
          s ? (0, X.jsx)(p, { label: `From`, type: `time`, required: !0, ...o(`fromTime`) }) : null,
          (0, X.jsx)(p, {
            label: `Last day`,
            type: `date`,
            min: i.from,
            hint: s ? void 0 : `Empty for one day.`,
            ...o(`to`),
          }),
          s ? (0, X.jsx)(p, { label: `Until`, type: `time`, required: !0, ...o(`toTime`) }) : null,
          (0, X.jsx)(p, { label: `Reason`, optional: !0, maxLength: 500, hint: `Seen by staff only.`, ...o(`reason`) }),
        ],
      }),
      (0, X.jsxs)(`label`, {
        className: `check`,
        children: [
          (0, X.jsx)(`input`, { type: `checkbox`, checked: s, onChange: ({ target: e }) => c(e.checked) }),
          ` Only part of a day`,
        ],
      }),
      n ? (0, X.jsx)(C, { error: n }) : null,
      (0, X.jsx)(`div`, {
        className: `form__actions`,
        children: (0, X.jsx)(T, { type: `submit`, isPending: t, children: `Enter leave` }),
      }),
    ],
  })
}
function $({ doctorId: e }) {
  let n = v(),
    r = g(),
    i = [`overrides`, e],
    a = w({
      queryKey: i,
      queryFn: async () => (await b(y.GET(`/api/v1/doctors/{id}/overrides`, { params: { path: { id: e } } }))).data,
    }),
    o = (e) => r.data?.find((t) => t.id === e)?.name ?? ``,
    s = t({
      mutationFn: (t) => b(y.POST(`/api/v1/doctors/{id}/overrides`, { params: { path: { id: e } }, body: t })),
      onSuccess: () => Promise.all([n.invalidateQueries({ queryKey: i }), n.invalidateQueries({ queryKey: l })]),
    }),
    c = (e) => e.map(({ from: e, to: t }) => `${e}–${t}`).join(`, `)
  return (0, X.jsxs)(`section`, {
    className: `card stack`,
    'aria-labelledby': `overrides-title`,
    children: [
      (0, X.jsx)(`h2`, { id: `overrides-title`, children: `Single days` }),
      a.data?.length
        ? (0, X.jsx)(`ul`, {
            className: `stack stack--tight`,
            children: a.data.map((e) =>
              (0, X.jsxs)(
                `li`,
                {
                  children: [
                    h(e.date),
                    `, `,
                    o(e.locationId),
                    `:`,
                    ` `,
                    e.windows.length === 0 ? `not working` : `${e.mode === `add` ? `also ` : `only `}${c(e.windows)}`,
                  ],
                },
                e.id,
              ),
            ),
          })
        : (0, X.jsx)(`p`, { className: `soft`, children: `Every day follows the weekly hours.` }),
      a.error ? (0, X.jsx)(C, { error: a.error, onRetry: () => void a.refetch() }) : null,
      s.isSuccess ? (0, X.jsx)(E, { tone: `good`, children: `The day is changed.` }) : null,
      (0, X.jsx)(he, { places: r.data ?? [], saving: s.isPending, error: s.error, onSave: s.mutate }, s.data?.id),
    ],
  })
}
var me = [
  { value: `replace`, name: `Other hours` },
  { value: `add`, name: `Extra hours` },
  { value: `none`, name: `Not working` },
]
function he({ places: e, saving: t, error: n, onSave: r }) {
  let { values: i, field: a } = k({ date: ``, locationId: ``, from: `08:00`, to: `12:00` }, n),
    [s, c] = (0, M.useState)(`replace`)
  return (0, X.jsxs)(`form`, {
    className: `form`,
    onSubmit: (t) => {
      t.preventDefault()
      let n = s === `none` ? [] : [{ from: i.from, to: H(i.to) }]
      r({
        locationId: i.locationId || (e[0]?.id ?? ``),
        date: i.date,
        mode: s === `add` ? `add` : `replace`,
        windows: n,
      })
    },
    children: [
      (0, X.jsx)(f, {
        legend: `What is different?`,
        compact: !0,
        options: me,
        chosen: [s],
        onChange: ([e = `replace`]) => c(e),
      }),
      (0, X.jsxs)(`div`, {
        className: `form__row`,
        children: [
          (0, X.jsx)(p, { label: `Date`, type: `date`, required: !0, ...a(`date`) }),
          (0, X.jsx)(o, {
            label: `Location`,
            options: e.map(({ id: e, name: t }) => ({ value: e, name: t })),
            ...a(`locationId`),
          }),
          s === `none`
            ? null
            : (0, X.jsxs)(X.Fragment, {
                children: [
                  (0, X.jsx)(p, { label: `From`, type: `time`, required: !0, ...a(`from`) }),
                  (0, X.jsx)(p, { label: `To`, type: `time`, required: !0, ...a(`to`) }),
                ],
              }),
        ],
      }),
      n ? (0, X.jsx)(C, { error: n }) : null,
      (0, X.jsx)(`div`, {
        className: `form__actions`,
        children: (0, X.jsx)(T, { type: `submit`, isPending: t, children: `Change this day` }),
      }),
    ],
  })
}
function ge() {
  let { id: e = `` } = ne(),
    t = A(e),
    i = t.data ? s(t.data) : `Doctor`
  return (0, X.jsxs)(
    D,
    {
      title: i,
      tab: i,
      lead: (0, X.jsx)(S, { to: r.doctor(e), children: `See the page patients see` }),
      children: [
        (0, X.jsx)(le, { doctorId: e }),
        (0, X.jsx)(de, { doctorId: e }),
        (0, X.jsx)($, { doctorId: e }),
        (0, X.jsxs)(`section`, {
          className: `card stack`,
          'aria-labelledby': `profile-title`,
          children: [
            (0, X.jsx)(`h2`, { id: `profile-title`, children: `Profile` }),
            (0, X.jsx)(n, {
              query: t,
              label: `Loading the profile`,
              bars: 2,
              children: (e) => (0, X.jsx)(_e, { doctor: e }),
            }),
          ],
        }),
      ],
    },
    e,
  )
}
function _e({ doctor: e }) {
  let n = v(),
    r = t({
      mutationFn: (t) =>
        b(
          y.PATCH(`/api/v1/doctors/{id}`, {
            params: { path: { id: e.id }, header: { 'if-match': `"${e.version}"` } },
            body: t,
          }),
        ),
      onSettled: () =>
        Promise.all([
          n.invalidateQueries({ queryKey: [`doctor`, e.id] }),
          n.invalidateQueries({ queryKey: [`doctors`] }),
        ]),
    })
  return (0, X.jsxs)(X.Fragment, {
    children: [
      r.isSuccess ? (0, X.jsx)(E, { tone: `good`, children: `The profile is saved.` }) : null,
      (0, X.jsx)(
        j,
        { doctor: e, submit: `Save profile`, saving: r.isPending, error: r.error, onSave: r.mutate },
        e.version,
      ),
    ],
  })
}
export { ge as DoctorAdminPage }
