import {
  Bt as e,
  Ht as t,
  X as n,
  Z as r,
  a as i,
  et as a,
  i as o,
  it as s,
  mt as ee,
  n as c,
  o as l,
  r as u,
  s as d,
  zt as f,
} from './page-BY3Kh5Xn.js'
import {
  E as p,
  I as m,
  P as h,
  R as g,
  T as _,
  c as v,
  d as y,
  g as b,
  j as x,
  m as S,
  r as C,
  s as w,
  u as T,
  x as E,
  z as D,
} from './index-SndA2SGk.js'
import { t as O } from './only-for-DDUyuXH7.js'
import { t as k } from './doctor-queries-0IlFrCjl.js'
import { n as A, s as j, t as M } from './appointment-queries-CN3InAhT.js'
import { t as N } from './cancel-dialog-CAGO4rus.js'
import { n as P } from './status-Ds1X424Z.js'
import { t as F } from './badge-BagUhPqu.js'
var I = t(e(), 1),
  L = /^\d{4}-\d{2}-\d{2}$/,
  R = `all`
function z(e, t) {
  let [n, r] = s(),
    i = x(e),
    a = n.get(`date`) ?? i,
    o = n.get(`doctorId`) ?? t ?? ``
  return {
    view: {
      date: L.test(a) ? a : i,
      locationId: n.get(`locationId`) ?? ``,
      doctorId: o === R ? `` : o,
      grouping: n.get(`grouping`) === `doctor` ? `doctor` : `time`,
      words: n.get(`words`) ?? ``,
    },
    set: (e) =>
      r(
        (n) => {
          let r = new URLSearchParams(n)
          for (let [n, i] of Object.entries(e)) i ? r.set(n, i) : n === `doctorId` && t ? r.set(n, R) : r.delete(n)
          return r
        },
        { replace: !0, preventScrollReset: !0 },
      ),
  }
}
var B = 15e3,
  V = 500
function H({ date: e, locationId: t, doctorId: i }) {
  return ee({
    queryKey: [...M, `day`, e, t, i],
    refetchInterval: B,
    placeholderData: (t, n) => (n?.queryKey[2] === e ? t : void 0),
    queryFn: async () => {
      let a = { from: e, to: e, limit: V, ...(t && { locationId: t }), ...(i && { doctorId: i }) }
      return (await r(n.GET(`/api/v1/appointments`, { params: { query: a } }))).data
    },
  })
}
var U = (e) => e.normalize(`NFD`).replaceAll(/\p{M}/gu, ``).toLocaleLowerCase()
function W(e, t) {
  let n = U(t).split(/\s+/).filter(Boolean)
  return e.filter(({ patient: e, doctor: t, visitType: r }) => {
    let i = U(`${e.name} ${t.name} ${r.name}`).split(/[\s-]+/)
    return n.every((e) => i.some((t) => t.startsWith(e)))
  })
}
var G = (e, t) => Date.parse(e.start) - Date.parse(t.start) || e.doctor.name.localeCompare(t.doctor.name)
function K(e, t) {
  let n = [...e].toSorted(G)
  return t === `time`
    ? n.length
      ? [{ key: `all`, title: null, rows: n }]
      : []
    : [...Map.groupBy(n, ({ doctor: e }) => e.id)]
        .map(([e, t]) => ({ key: e, title: t[0]?.doctor.name ?? ``, rows: t }))
        .toSorted((e, t) => e.title.localeCompare(t.title))
}
function q(e) {
  let t = (...t) => e.filter(({ status: e }) => t.includes(e)).length,
    n = e.length - t(`cancelled`)
  return [
    `${n} ${n === 1 ? `visit` : `visits`}`,
    t(`arrived`, `checked-in`) && `${t(`arrived`, `checked-in`)} waiting`,
    t(`in-progress`) && `${t(`in-progress`)} with the doctor`,
    t(`proposed`) && `${t(`proposed`)} to approve`,
  ]
    .filter(Boolean)
    .join(` · `)
}
var J = f()
function Y({ title: e, rows: t, zone: n }) {
  let r = (0, I.useId)()
  return (0, J.jsxs)(`section`, {
    className: `day-rows`,
    'aria-labelledby': e ? r : void 0,
    'aria-label': e ? void 0 : `Visits by time`,
    children: [
      e ? (0, J.jsx)(`h2`, { id: r, children: e }) : null,
      (0, J.jsx)(`ol`, {
        className: `day-rows__list`,
        children: t.map((e) => (0, J.jsx)(`li`, { children: (0, J.jsx)(Z, { row: e, zone: n }) }, e.id)),
      }),
    ],
  })
}
var X = new Set([`fulfilled`, `cancelled`, `noshow`])
function Z({ row: e, zone: t }) {
  let n = j(),
    r = P(e),
    i = e.timeZone !== t
  return (0, J.jsxs)(`article`, {
    className: X.has(e.status) ? `day-row day-row--over` : `day-row`,
    children: [
      (0, J.jsxs)(`p`, {
        className: `day-row__time figures`,
        children: [
          b(e.start, e.timeZone),
          (0, J.jsxs)(`span`, {
            className: `day-row__end`,
            children: [`–`, b(e.end, e.timeZone), i ? ` ${p(e.start, e.timeZone)}` : ``],
          }),
        ],
      }),
      (0, J.jsxs)(`div`, {
        className: `day-row__who`,
        children: [
          (0, J.jsx)(`h3`, { children: (0, J.jsx)(a, { to: h.appointment(e.id), children: e.patient.name }) }),
          (0, J.jsxs)(`p`, {
            className: `small`,
            children: [e.visitType.name, ` · `, y(e.doctor), ` · `, e.location.name],
          }),
          e.reason ? (0, J.jsxs)(`p`, { className: `small soft`, children: [`“`, e.reason, `”`] }) : null,
          e.overrideReason
            ? (0, J.jsxs)(`p`, { className: `small soft`, children: [`Rules overruled: “`, e.overrideReason, `”`] })
            : null,
        ],
      }),
      (0, J.jsx)(`div`, { className: `day-row__status`, children: (0, J.jsx)(F, { tone: r.tone, children: r.text }) }),
      (0, J.jsx)($, { row: e, settle: n }),
      n.error
        ? (0, J.jsx)(`div`, { className: `day-row__failure`, children: (0, J.jsx)(o, { error: n.error }) })
        : null,
    ],
  })
}
var Q = {
  confirmation: `Approve`,
  arrival: `Arrived`,
  start: `Start`,
  completion: `Done`,
  'no-show': `No-show`,
  cancellation: `Cancel`,
}
function $({ row: e, settle: t }) {
  let [n, r] = (0, I.useState)(!1),
    i = e.legalMoves.filter((t) => t !== `confirmation` || e.status === `proposed`),
    a = i.filter(A).filter((e) => e !== `cancellation`)
  return (0, J.jsxs)(`div`, {
    className: `day-row__actions`,
    role: `group`,
    'aria-label': `Actions for ${e.patient.name}`,
    children: [
      a.map((n, r) =>
        (0, J.jsx)(
          l,
          {
            size: `small`,
            look: r === 0 ? `main` : `plain`,
            isPending: t.isPending && t.variables.move === n,
            onPress: () => t.mutate({ move: n, appointment: e }),
            children: Q[n],
          },
          n,
        ),
      ),
      i.includes(`reschedule`)
        ? (0, J.jsx)(d, { size: `small`, look: `quiet`, to: h.moveAppointment(e.id), children: `Move` })
        : null,
      i.includes(`cancellation`)
        ? (0, J.jsx)(l, { size: `small`, look: `quiet`, onPress: () => r(!0), children: `Cancel` })
        : null,
      n ? (0, J.jsx)(N, { row: e, settle: t, onClose: () => r(!1) }) : null,
    ],
  })
}
function te() {
  return (0, J.jsx)(O, { area: `desk`, children: (0, J.jsx)(ne, {}) })
}
function ne() {
  let e = g(),
    t = D(),
    n = e.data?.timeZone ?? t.data?.[0]?.timeZone ?? `UTC`,
    { data: r } = C(),
    { view: a, set: o } = z(n, r?.doctorId),
    s = H(a)
  return (0, J.jsxs)(`div`, {
    className: `page desk`,
    children: [
      (0, J.jsxs)(`div`, {
        className: `desk__head`,
        children: [
          (0, J.jsxs)(`div`, {
            children: [
              (0, J.jsx)(c, { tab: `Day list`, children: a.date === x(n) ? `Today` : _(a.date, x(n)) }),
              (0, J.jsx)(`p`, { className: `soft`, children: E(a.date) }),
            ],
          }),
          (0, J.jsx)(re, { view: a, zone: n, set: o }),
          (0, J.jsxs)(d, {
            look: `main`,
            to: h.deskBook({ locationId: a.locationId, doctorId: a.doctorId }),
            children: [(0, J.jsx)(i, { name: `plus`, size: 18 }), ` Book for a patient`],
          }),
        ],
      }),
      (0, J.jsx)(ie, { view: a, set: o }),
      s.isError && s.data
        ? (0, J.jsxs)(u, {
            tone: `warn`,
            children: [
              `The list can’t be refreshed right now. It shows the state of`,
              ` `,
              b(new Date(s.dataUpdatedAt).toISOString(), n),
              ` and tries again by itself.`,
            ],
          })
        : null,
      (0, J.jsx)(m, {
        query: s,
        label: `Loading the day`,
        bars: 4,
        children: (e) => {
          let t = W(e, a.words)
          return (0, J.jsxs)(J.Fragment, {
            children: [
              (0, J.jsx)(`p`, { role: `status`, className: `desk__summary`, children: q(t) }),
              K(t, a.grouping).map(({ key: e, title: t, rows: r }) => (0, J.jsx)(Y, { title: t, rows: r, zone: n }, e)),
              t.length === 0 ? (0, J.jsx)(ae, { words: a.words, clear: () => o({ words: `` }) }) : null,
            ],
          })
        },
      }),
    ],
  })
}
function re({ view: e, zone: t, set: n }) {
  let r = (0, I.useId)()
  return (0, J.jsxs)(`div`, {
    className: `desk__paging`,
    children: [
      (0, J.jsx)(l, {
        'aria-label': `Day before`,
        onPress: () => n({ date: S(e.date, -1) }),
        children: (0, J.jsx)(i, { name: `left` }),
      }),
      (0, J.jsx)(`label`, { className: `hidden-visually`, htmlFor: r, children: `Date` }),
      (0, J.jsx)(`input`, {
        id: r,
        className: `field__input`,
        type: `date`,
        value: e.date,
        onChange: ({ target: e }) => e.value && n({ date: e.value }),
      }),
      (0, J.jsx)(l, {
        'aria-label': `Day after`,
        onPress: () => n({ date: S(e.date, 1) }),
        children: (0, J.jsx)(i, { name: `right` }),
      }),
      e.date === x(t) ? null : (0, J.jsx)(l, { look: `quiet`, onPress: () => n({ date: `` }), children: `Today` }),
    ],
  })
}
function ie({ view: e, set: t }) {
  let n = k(),
    r = D(),
    i = (e) => (e ?? []).map(({ id: e, name: t }) => ({ value: e, name: t }))
  return (0, J.jsxs)(`form`, {
    className: `desk__filters`,
    role: `search`,
    'aria-label': `Narrow the list`,
    onSubmit: (e) => e.preventDefault(),
    children: [
      (0, J.jsx)(T, {
        label: `Patient or doctor`,
        type: `search`,
        value: e.words,
        onChange: ({ target: e }) => t({ words: e.value }),
      }),
      (0, J.jsx)(v, {
        label: `Location`,
        all: `All locations`,
        value: e.locationId,
        options: i(r.data),
        onChange: ({ target: e }) => t({ locationId: e.value }),
      }),
      (0, J.jsx)(v, {
        label: `Doctor`,
        all: `All doctors`,
        value: e.doctorId,
        options: i(n.data),
        onChange: ({ target: e }) => t({ doctorId: e.value }),
      }),
      (0, J.jsx)(w, {
        legend: `Order`,
        compact: !0,
        options: [
          { value: `time`, name: `By time` },
          { value: `doctor`, name: `By doctor` },
        ],
        chosen: [e.grouping],
        onChange: ([e = ``]) => t({ grouping: e === `doctor` ? e : `` }),
      }),
    ],
  })
}
function ae({ words: e, clear: t }) {
  return (0, J.jsxs)(`div`, {
    className: `empty`,
    children: [
      (0, J.jsx)(`p`, { children: e ? `Nobody on this day matches “${e}”.` : `No visits on this day.` }),
      e ? (0, J.jsx)(l, { onPress: t, children: `Show the whole day` }) : null,
    ],
  })
}
export { te as DeskPage }
