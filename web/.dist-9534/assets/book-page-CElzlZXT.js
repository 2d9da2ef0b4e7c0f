import {
  $ as e,
  Bt as t,
  Ht as n,
  J as r,
  Rt as i,
  X as a,
  Z as o,
  a as s,
  it as c,
  lt as l,
  o as u,
  r as d,
  s as f,
  t as p,
  zt as m,
} from './page-BY3Kh5Xn.js'
import { B as h, H as g, L as _, P as v, d as y, i as b, l as x, r as S, s as C, w, z as T } from './index-SndA2SGk.js'
import { n as E } from './doctor-queries-0IlFrCjl.js'
import { t as D } from './entry-form-Dw5TNJrj.js'
import { a as O, i as k, n as A, r as j, t as M } from './hold-time-CXVXCzFc.js'
import { t as N } from './appointment-queries-CN3InAhT.js'
import { t as P } from './taken-notice-CIo2576p.js'
import { t as F } from './visit-facts-Cuji-kcW.js'
var I = n(t(), 1),
  L = m()
function R() {
  let [e, t] = (0, I.useState)(`register`)
  return (0, L.jsxs)(`section`, {
    className: `card stack`,
    'aria-labelledby': `account-title`,
    children: [
      (0, L.jsx)(`h2`, { id: `account-title`, children: `Who is booking?` }),
      (0, L.jsx)(C, {
        legend: `Have you been here before?`,
        compact: !0,
        options: [
          { value: `register`, name: `I’m new here` },
          { value: `sign-in`, name: `I have an account` },
        ],
        chosen: [e],
        onChange: ([e]) => t(e === `sign-in` ? `sign-in` : `register`),
      }),
      (0, L.jsx)(
        D,
        {
          mode: e,
          submit: e === `register` ? `Create account and go on` : `Sign in and go on`,
          onEntered: () => void 0,
        },
        e,
      ),
    ],
  })
}
function z({ held: e, me: t, onGone: n, chooseOther: i }) {
  let [a, o] = (0, I.useState)(t.patientId ?? t.patients[0]?.id ?? ``),
    [s, c] = (0, I.useState)(``),
    l = B(e, n)
  return t.patients.length === 0
    ? (0, L.jsx)(d, {
        tone: `warn`,
        children: `Your account has no patient record, so it can’t book for itself. Staff book for patients on the Today page.`,
      })
    : (0, L.jsxs)(`form`, {
        className: `card form`,
        onSubmit: (e) => {
          ;(e.preventDefault(), l.isPending || l.mutate({ patientId: a, reason: s.trim() }))
        },
        children: [
          t.patients.length > 1
            ? (0, L.jsx)(C, {
                legend: `Who is the visit for?`,
                options: t.patients.map(({ id: e, name: t, relation: n }) => ({
                  value: e,
                  name: n === `self` ? `${t} (you)` : t,
                })),
                chosen: [a],
                onChange: ([e = ``]) => o(e),
              })
            : (0, L.jsxs)(`p`, { children: [`For `, (0, L.jsx)(`strong`, { children: t.patients[0]?.name })] }),
          (0, L.jsx)(x, {
            label: `What is it about?`,
            optional: !0,
            rows: 3,
            maxLength: 500,
            hint: `A few words for the doctor. Only the clinic’s staff see this.`,
            value: s,
            error: r(l.error).reason,
            onChange: ({ target: e }) => c(e.value),
          }),
          l.error ? (0, L.jsx)(P, { error: l.error, onChoose: i }) : null,
          (0, L.jsx)(u, {
            type: `submit`,
            look: `main`,
            wide: !0,
            isPending: l.isPending,
            children: `Confirm booking`,
          }),
        ],
      })
}
function B(t, n) {
  let r = l(),
    s = i()
  return g({
    mutationFn: ({ patientId: e, reason: n }) =>
      o(
        a.POST(`/api/v1/appointments`, {
          params: { header: { 'idempotency-key': A(t.holdId) } },
          body: { holdId: t.holdId, patientId: e, ...(n && { reason: n }) },
        }),
      ),
    onSuccess: async ({ id: e }) => {
      ;(k(),
        s.invalidateQueries({ queryKey: b }),
        s.invalidateQueries({ queryKey: N }),
        await r(v.appointment(e), { replace: !0, state: { news: `booked` } }))
    },
    onError: (r) => {
      !(r instanceof e) ||
        r.status === 0 ||
        r.status >= 500 ||
        (j(t.holdId), (r.status === 410 || r.code === `booking.hold_not_found`) && n())
    },
  })
}
var V = 1e3,
  H = 6e4
function U(e) {
  let [t, n] = (0, I.useState)(() => Date.now())
  return (
    (0, I.useEffect)(() => {
      let e = setInterval(() => n(Date.now()), V)
      return () => clearInterval(e)
    }, []),
    Math.max(0, Date.parse(e) - t)
  )
}
function W({ left: e }) {
  return (0, L.jsxs)(`div`, {
    className: `countdown`,
    children: [
      (0, L.jsx)(s, { name: `clock` }),
      (0, L.jsxs)(`span`, {
        role: `timer`,
        children: [
          `We are holding this time for you: `,
          (0, L.jsx)(`strong`, { className: `figures`, children: w(e) }),
          ` left`,
        ],
      }),
      (0, L.jsx)(`span`, {
        className: `hidden-visually`,
        role: `status`,
        children: e < H ? `Less than a minute left to book this time.` : `This time is held for you.`,
      }),
    ],
  })
}
function G() {
  let [e] = c(),
    t = (t) => e.get(t) ?? ``,
    n = {
      holdId: t(`hold`),
      doctorId: t(`doctor`),
      visitTypeId: t(`visit`),
      locationId: t(`location`),
      start: t(`start`),
      end: t(`end`),
      timeZone: t(`zone`),
      expiresAt: t(`until`),
    }
  return Object.values(n).every(Boolean) && !Number.isNaN(Date.parse(n.start)) ? n : null
}
function K() {
  let e = G()
  return e
    ? (0, L.jsx)(q, { held: e }, e.holdId)
    : (0, L.jsx)(p, {
        narrow: !0,
        title: `No time chosen yet`,
        tab: `Book a visit`,
        lead: `Choose a doctor and a time first. We hold it for you while you fill in the rest.`,
        children: (0, L.jsx)(`div`, {
          className: `row`,
          children: (0, L.jsx)(f, { to: v.home(), look: `main`, children: `Find a doctor` }),
        }),
      })
}
function q({ held: e }) {
  let t = S(),
    n = U(e.expiresAt),
    r = M({ replace: !0 }),
    [i, a] = (0, I.useState)(!1),
    o = i || n === 0
  return (0, L.jsxs)(p, {
    narrow: !0,
    title: o ? `Your hold has run out` : `Book this visit`,
    tab: `Book a visit`,
    children: [
      o ? null : (0, L.jsx)(W, { left: n }),
      (0, L.jsx)(J, { held: e }),
      r.error ? (0, L.jsx)(P, { error: r.error, onChoose: r.choose }) : null,
      o ? (0, L.jsx)(Y, { held: e, again: r }) : null,
      !o && t.isPending ? (0, L.jsx)(_, { label: `Loading`, bars: 1 }) : null,
      !o && t.data === null ? (0, L.jsx)(R, {}) : null,
      !o && t.data ? (0, L.jsx)(z, { held: e, me: t.data, onGone: () => a(!0), chooseOther: r.choose }) : null,
      o ? null : (0, L.jsx)(X, { held: e }),
    ],
  })
}
function J({ held: e }) {
  let t = E(e.doctorId),
    n = h(e.doctorId).data?.find(({ id: t }) => t === e.visitTypeId),
    r = T().data?.find(({ id: t }) => t === e.locationId)
  return !t.data || !n || !r
    ? (0, L.jsx)(_, { label: `Loading the visit`, bars: 1 })
    : (0, L.jsx)(`section`, {
        className: `card`,
        'aria-label': `Your visit`,
        children: (0, L.jsx)(F, { ...e, doctor: y(t.data), visit: n.name, place: r.name, address: r.address }),
      })
}
function Y({ held: e, again: t }) {
  return (0, L.jsxs)(`div`, {
    className: `stack`,
    children: [
      (0, L.jsx)(`p`, { children: `No harm done. If the time is still free, we can hold it for you again.` }),
      (0, L.jsxs)(`div`, {
        className: `row`,
        children: [
          (0, L.jsx)(u, {
            look: `main`,
            isPending: t.choosing !== void 0,
            onPress: () => t.choose(e),
            children: `Hold this time again`,
          }),
          (0, L.jsx)(f, { to: v.doctor(e.doctorId, e), children: `See other times` }),
        ],
      }),
    ],
  })
}
function X({ held: { doctorId: e, visitTypeId: t, locationId: n } }) {
  let r = l(),
    [i, a] = (0, I.useState)(!1)
  return (
    (0, I.useEffect)(() => {
      i && O().then(() => r(v.doctor(e, { visitTypeId: t, locationId: n })))
    }, [i, r, e, t, n]),
    (0, L.jsx)(`div`, {
      children: (0, L.jsx)(u, { look: `quiet`, isPending: i, onPress: () => a(!0), children: `Choose another time` }),
    })
  )
}
export { K as BookPage }
