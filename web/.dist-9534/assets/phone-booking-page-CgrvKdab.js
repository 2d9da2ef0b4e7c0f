import {
  $ as e,
  Bt as t,
  Ht as n,
  Rt as r,
  X as i,
  Z as a,
  i as o,
  it as s,
  lt as c,
  mt as l,
  o as u,
  r as d,
  s as f,
  t as p,
  zt as m,
} from './page-BY3Kh5Xn.js'
import {
  A as h,
  B as g,
  C as _,
  H as v,
  L as y,
  P as b,
  S as x,
  c as S,
  g as C,
  i as w,
  l as T,
  u as E,
  v as D,
  x as O,
  z as k,
} from './index-SndA2SGk.js'
import { t as A } from './times-CsuIj6ab.js'
import { t as j } from './only-for-DDUyuXH7.js'
import { t as M } from './doctor-queries-0IlFrCjl.js'
import { t as N } from './use-fields-BPsiB4cj.js'
import { t as P } from './taken-notice-CIo2576p.js'
import { t as F } from './dialog-DL89P27G.js'
import { t as I } from './appointment-queries-CN3InAhT.js'
var L = n(t(), 1),
  R = m(),
  z = 8,
  B = 2
function V({ patient: e, onPick: t }) {
  let [n, r] = (0, L.useState)(``),
    [i, a] = (0, L.useState)(!1)
  return e
    ? (0, R.jsxs)(`div`, {
        className: `row row--apart`,
        children: [
          (0, R.jsxs)(`p`, {
            children: [
              (0, R.jsx)(`strong`, { children: e.name }),
              ` `,
              (0, R.jsx)(`span`, { className: `soft small`, children: H(e) }),
            ],
          }),
          (0, R.jsx)(u, { size: `small`, onPress: () => t(void 0), children: `Someone else` }),
        ],
      })
    : i
      ? (0, R.jsx)(W, { name: n, onAdded: t, onBack: () => a(!1) })
      : (0, R.jsxs)(`div`, {
          className: `stack`,
          children: [
            (0, R.jsx)(E, {
              label: `Find the patient`,
              type: `search`,
              hint: `Name, date of birth, phone or e-mail.`,
              value: n,
              onChange: ({ target: e }) => r(e.value),
            }),
            (0, R.jsx)(U, { words: n.trim(), onPick: t }),
            (0, R.jsx)(`div`, {
              children: (0, R.jsx)(u, { size: `small`, onPress: () => a(!0), children: `Add a new patient` }),
            }),
          ],
        })
}
var H = ({ birthDate: e, phone: t, email: n }) =>
  [e && `born ${O(e).replace(/^\w+,? /, ``)}`, t, n].filter(Boolean).join(` · `)
function U({ words: e, onPick: t }) {
  let n = (0, L.useDeferredValue)(e),
    r = l({
      queryKey: [`patients`, n],
      enabled: n.length >= B,
      placeholderData: (e) => e,
      queryFn: async () => (await a(i.GET(`/api/v1/patients`, { params: { query: { q: n, limit: z } } }))).data,
    })
  return n.length < B
    ? null
    : r.error
      ? (0, R.jsx)(o, { error: r.error, onRetry: () => void r.refetch() })
      : (0, R.jsxs)(`div`, {
          role: `status`,
          children: [
            r.data?.length === 0
              ? (0, R.jsx)(`p`, {
                  className: `soft`,
                  children: `Nobody matches. Check the spelling, or add a new patient.`,
                })
              : null,
            (0, R.jsx)(`ul`, {
              className: `patients`,
              children: r.data?.map((e) =>
                (0, R.jsx)(
                  `li`,
                  {
                    children: (0, R.jsxs)(`button`, {
                      type: `button`,
                      className: `patients__one`,
                      onClick: () => t(e),
                      children: [
                        (0, R.jsx)(`span`, { className: `patients__name`, children: e.name }),
                        ` `,
                        (0, R.jsx)(`span`, { className: `soft small`, children: H(e) }),
                      ],
                    }),
                  },
                  e.id,
                ),
              ),
            }),
          ],
        })
}
function W({ name: e, onAdded: t, onBack: n }) {
  let r = v({ mutationFn: (e) => a(i.POST(`/api/v1/patients`, { body: e })), onSuccess: t }),
    { values: s, field: c } = N({ name: e, birthDate: ``, phone: ``, email: `` }, r.error)
  return (0, R.jsxs)(`form`, {
    className: `form`,
    onSubmit: (e) => {
      e.preventDefault()
      let { birthDate: t, phone: n, email: i } = s
      r.mutate({ name: s.name, ...(t && { birthDate: t }), ...(n && { phone: n }), ...(i && { email: i }) })
    },
    'aria-label': `New patient`,
    children: [
      (0, R.jsxs)(`div`, {
        className: `form__row`,
        children: [
          (0, R.jsx)(E, { label: `Name`, required: !0, autoComplete: `off`, ...c(`name`) }),
          (0, R.jsx)(E, { label: `Date of birth`, optional: !0, type: `date`, ...c(`birthDate`) }),
          (0, R.jsx)(E, { label: `Phone`, optional: !0, type: `tel`, autoComplete: `off`, ...c(`phone`) }),
          (0, R.jsx)(E, { label: `E-mail`, optional: !0, type: `email`, autoComplete: `off`, ...c(`email`) }),
        ],
      }),
      r.error ? (0, R.jsx)(o, { error: r.error }) : null,
      (0, R.jsxs)(`div`, {
        className: `form__actions`,
        children: [
          (0, R.jsx)(u, { type: `submit`, look: `main`, isPending: r.isPending, children: `Add patient` }),
          (0, R.jsx)(u, { look: `quiet`, onPress: n, children: `Back to search` }),
        ],
      }),
    ],
  })
}
function G() {
  let t = c(),
    n = r(),
    o = (0, L.useRef)(void 0)
  return v({
    mutationFn: ({
      place: { doctorId: e, visitTypeId: t, locationId: n, start: r },
      patientId: s,
      reason: c,
      override: l,
    }) => (
      (o.current ??= crypto.randomUUID()),
      a(
        i.POST(`/api/v1/appointments`, {
          params: { header: { 'idempotency-key': o.current } },
          body: {
            slot: { doctorId: e, visitTypeId: t, locationId: n, start: r },
            patientId: s,
            ...(c && { reason: c }),
            ...(l && { override: { reason: l } }),
          },
        }),
      )
    ),
    onSuccess: async ({ id: e }) => {
      ;(await n.invalidateQueries({ queryKey: I }), await t(b.appointment(e), { state: { news: `booked-by-staff` } }))
    },
    onError: (t) => {
      t instanceof e && t.status > 0 && t.status < 500 && (o.current = void 0)
    },
    onSettled: () => n.invalidateQueries({ queryKey: w }),
  })
}
function K({ slot: e, patient: t, what: n, onClose: r, chooseOther: i }) {
  let [a, o] = (0, L.useState)(``),
    s = G()
  return (0, R.jsx)(F, {
    title: `Book this visit?`,
    onClose: r,
    children: (0, R.jsxs)(`form`, {
      className: `form`,
      onSubmit: (n) => {
        ;(n.preventDefault(), s.mutate({ place: e, patientId: t.id, reason: a.trim() }))
      },
      children: [
        (0, R.jsxs)(`p`, {
          children: [
            n,
            ` for `,
            (0, R.jsx)(`strong`, { children: t.name }),
            (0, R.jsx)(`br`, {}),
            (0, R.jsx)(`strong`, { children: h(e.start, e.end, e.timeZone) }),
          ],
        }),
        (0, R.jsx)(T, {
          label: `What is it about?`,
          optional: !0,
          rows: 2,
          maxLength: 500,
          value: a,
          onChange: ({ target: e }) => o(e.value),
        }),
        s.error
          ? (0, R.jsx)(P, {
              error: s.error,
              onChoose: (e) => {
                ;(s.reset(), i(e))
              },
            })
          : null,
        (0, R.jsxs)(`div`, {
          className: `dialog__actions`,
          children: [
            (0, R.jsx)(u, { onPress: r, children: `Back` }),
            (0, R.jsx)(u, { look: `main`, type: `submit`, isPending: s.isPending, children: `Book the visit` }),
          ],
        }),
      ],
    }),
  })
}
function q({ asked: e, zone: t, patient: n }) {
  let [r, i] = (0, L.useState)({ date: ``, time: `` }),
    [a, o] = (0, L.useState)(),
    s = (e) => {
      ;(e.preventDefault(), o(x(r.date, r.time, t)))
    },
    c = (e) => {
      ;(o(void 0), i({ ...r, ...e }))
    }
  return (0, R.jsxs)(`details`, {
    className: `card other-time`,
    children: [
      (0, R.jsx)(`summary`, { children: `The time you need isn’t listed?` }),
      (0, R.jsxs)(`div`, {
        className: `stack`,
        children: [
          (0, R.jsxs)(`form`, {
            className: `form`,
            onSubmit: s,
            children: [
              (0, R.jsxs)(`div`, {
                className: `form__row`,
                children: [
                  (0, R.jsx)(E, {
                    label: `Date`,
                    type: `date`,
                    required: !0,
                    value: r.date,
                    onChange: ({ target: e }) => c({ date: e.value }),
                  }),
                  (0, R.jsx)(E, {
                    label: `Time`,
                    type: `time`,
                    required: !0,
                    value: r.time,
                    onChange: ({ target: e }) => c({ time: e.value }),
                  }),
                ],
              }),
              (0, R.jsx)(`div`, { children: (0, R.jsx)(u, { type: `submit`, children: `Why not this time?` }) }),
            ],
          }),
          a ? (0, R.jsx)(J, { place: { ...e, start: a }, zone: t, patient: n }, a) : null,
        ],
      }),
    ],
  })
}
function J({ place: e, zone: t, patient: n }) {
  let r = G(),
    [s, c] = (0, L.useState)(``),
    f = l({
      queryKey: [`why-not`, e],
      staleTime: 0,
      queryFn: () => a(i.GET(`/api/v1/availability/explain`, { params: { query: e } })),
    }),
    p = `${_(D(e.start, t))}, ${C(e.start, t)}`
  return f.isPending
    ? (0, R.jsx)(y, { label: `Looking at the rules`, bars: 1 })
    : f.error
      ? (0, R.jsx)(o, { error: f.error, onRetry: () => void f.refetch() })
      : (0, R.jsxs)(`form`, {
          className: `form`,
          onSubmit: (t) => {
            ;(t.preventDefault(),
              r.mutate({ place: e, patientId: n.id, ...(f.data.bookable ? {} : { override: s.trim() }) }))
          },
          children: [
            f.data.bookable
              ? (0, R.jsxs)(d, { tone: `good`, children: [p, ` is free.`] })
              : (0, R.jsxs)(d, {
                  tone: `warn`,
                  children: [
                    p,
                    ` can’t be booked by the rules:`,
                    (0, R.jsx)(`ul`, {
                      children: f.data.reasons.map(({ rule: e, detail: t }) => (0, R.jsx)(`li`, { children: t }, e)),
                    }),
                  ],
                }),
            f.data.bookable
              ? null
              : (0, R.jsx)(E, {
                  label: `Reason for overruling`,
                  hint: `Stays with the visit for everyone to see.`,
                  required: !0,
                  maxLength: 500,
                  value: s,
                  onChange: ({ target: e }) => c(e.value),
                }),
            r.error
              ? (0, R.jsx)(P, {
                  error: r.error,
                  onChoose: ({ start: t }) => r.mutate({ place: { ...e, start: t }, patientId: n.id }),
                })
              : null,
            (0, R.jsx)(`div`, {
              children: (0, R.jsx)(u, {
                look: f.data.bookable ? `main` : `danger`,
                type: `submit`,
                isPending: r.isPending,
                children: f.data.bookable ? `Book ${p} for ${n.name}` : `Overrule and book ${p} for ${n.name}`,
              }),
            }),
          ],
        })
}
function Y() {
  return (0, R.jsx)(j, {
    area: `desk`,
    children: (0, R.jsx)(p, {
      title: `Book for a patient`,
      tab: `Book for a patient`,
      lead: (0, R.jsx)(f, { look: `quiet`, size: `small`, to: b.desk(), children: `Back to the day list` }),
      children: (0, R.jsx)(Q, {}),
    }),
  })
}
function X() {
  let [e, t] = s(),
    n = M(),
    r = n.data?.find(({ id: t }) => t === e.get(`doctorId`)) ?? n.data?.[0],
    i = g(r?.id),
    a = i.data?.find(({ id: t }) => t === e.get(`visitTypeId`)) ?? i.data?.[0],
    o = (k().data ?? []).filter(({ id: e }) => r?.locationIds.includes(e)),
    c = o.find(({ id: t }) => t === e.get(`locationId`)) ?? o[0]
  return {
    doctors: n.data ?? [],
    doctor: r,
    visitTypes: i.data ?? [],
    visitType: a,
    places: o,
    place: c,
    set: (e) => t((t) => ({ ...Object.fromEntries(t), ...e }), { replace: !0, preventScrollReset: !0 }),
  }
}
var Z = (e) => e.map(({ id: e, name: t }) => ({ value: e, name: t }))
function Q() {
  let [e, t] = (0, L.useState)(),
    [n, r] = (0, L.useState)(),
    { doctors: i, doctor: a, visitTypes: o, visitType: s, places: c, place: l, set: u } = X(),
    d = a && s && l ? { doctorId: a.id, visitTypeId: s.id, locationId: l.id } : void 0
  return (0, R.jsxs)(`div`, {
    className: `stack stack--loose`,
    children: [
      (0, R.jsxs)(`section`, {
        className: `card stack`,
        'aria-labelledby': `who-title`,
        children: [
          (0, R.jsx)(`h2`, { id: `who-title`, children: `1. Who is it for?` }),
          (0, R.jsx)(V, { patient: e, onPick: t }),
        ],
      }),
      (0, R.jsxs)(`section`, {
        className: `card stack`,
        'aria-labelledby': `what-title`,
        children: [
          (0, R.jsx)(`h2`, { id: `what-title`, children: `2. Which visit?` }),
          (0, R.jsxs)(`div`, {
            className: `form__row`,
            children: [
              (0, R.jsx)(S, {
                label: `Doctor`,
                value: a?.id ?? ``,
                options: Z(i),
                onChange: ({ target: e }) => u({ doctorId: e.value }),
              }),
              (0, R.jsx)(S, {
                label: `Visit`,
                value: s?.id ?? ``,
                options: Z(o),
                onChange: ({ target: e }) => u({ visitTypeId: e.value }),
              }),
              (0, R.jsx)(S, {
                label: `Location`,
                value: l?.id ?? ``,
                options: Z(c),
                onChange: ({ target: e }) => u({ locationId: e.value }),
              }),
            ],
          }),
        ],
      }),
      d && l
        ? (0, R.jsxs)(R.Fragment, {
            children: [
              e ? null : (0, R.jsx)(`p`, { className: `soft`, children: `Choose the patient first, then a time.` }),
              (0, R.jsx)(A, { ...d, zone: l.timeZone, locked: !e, onChoose: r }, Object.values(d).join(` `)),
              e
                ? (0, R.jsx)(q, { asked: d, zone: l.timeZone, patient: e }, `other ${Object.values(d).join(` `)}`)
                : null,
            ],
          })
        : (0, R.jsx)(`p`, { className: `soft`, children: `This doctor has no hours or visits yet.` }),
      e && n && s && a
        ? (0, R.jsx)(K, {
            slot: n,
            patient: e,
            what: `${s.name} with ${a.name}`,
            onClose: () => r(void 0),
            chooseOther: r,
          })
        : null,
    ],
  })
}
export { Y as PhoneBookingPage }
