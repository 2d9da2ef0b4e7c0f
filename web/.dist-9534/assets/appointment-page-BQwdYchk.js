import {
  Bt as e,
  Ht as t,
  a as n,
  ct as r,
  dt as i,
  i as a,
  o,
  r as s,
  s as c,
  t as l,
  zt as u,
} from './page-BY3Kh5Xn.js'
import { I as d, P as f, T as p, d as m, g as h, j as g, r as _, t as v, v as y } from './index-SndA2SGk.js'
import { t as b } from './only-for-DDUyuXH7.js'
import { t as x } from './badge-BagUhPqu.js'
import { i as S, r as C, s as w } from './appointment-queries-CN3InAhT.js'
import { t as T } from './cancel-dialog-CAGO4rus.js'
import { n as E } from './status-Ds1X424Z.js'
import { t as D } from './visit-facts-Cuji-kcW.js'
var O = t(e(), 1),
  k = u(),
  A = {
    booking: `Booked`,
    confirmation: `Confirmed`,
    reschedule: `Moved`,
    cancellation: `Cancelled`,
    arrival: `Arrived`,
    start: `Visit started`,
    completion: `Visit done`,
    'no-show': `Marked as not come`,
  },
  j = {
    patient: `by the patient`,
    receptionist: `by reception`,
    doctor: `by the doctor`,
    administrator: `by the clinic`,
    system: `by the system`,
  }
function M({ row: e }) {
  let t = S(e.id)
  return t.data?.length
    ? (0, k.jsxs)(`details`, {
        className: `history`,
        children: [
          (0, k.jsx)(`summary`, { children: `History` }),
          (0, k.jsx)(`ol`, {
            className: `history__list`,
            children: t.data.map((t) =>
              (0, k.jsx)(`li`, { children: (0, k.jsx)(P, { entry: t, zone: e.timeZone }) }, t.version),
            ),
          }),
        ],
      })
    : null
}
var N = (e, t) => `${p(y(e, t), g(t))}, ${h(e, t)}`
function P({ entry: e, zone: t }) {
  let n = e.move === `reschedule` && e.from
  return (0, k.jsxs)(k.Fragment, {
    children: [
      (0, k.jsx)(`strong`, { children: A[e.move] ?? e.move }),
      ` `,
      j[e.as] ?? ``,
      (0, k.jsxs)(`span`, { className: `soft small`, children: [` · `, N(e.at, t)] }),
      n && e.from
        ? (0, k.jsxs)(`p`, {
            className: `small`,
            children: [`From `, N(e.from.start, t), ` to `, N(e.to.start, e.to.timeZone)],
          })
        : null,
      e.reason ? (0, k.jsxs)(`p`, { className: `small`, children: [`“`, e.reason, `”`] }) : null,
      e.overrideReason
        ? (0, k.jsxs)(`p`, { className: `small`, children: [`Rules overruled: “`, e.overrideReason, `”`] })
        : null,
    ],
  })
}
var F = {
  booked: { title: `Your visit is booked`, text: `A confirmation is on its way to you by e-mail.` },
  'booked-by-staff': {
    title: `The visit is booked`,
    text: `The patient is sent a confirmation where we have an e-mail address.`,
  },
  moved: { title: `The visit is moved`, text: `The new time is booked, the old one is free again.` },
}
function I() {
  let { state: e } = r()
  return F[typeof e == `object` && e && `news` in e ? String(e.news) : ``]
}
function L() {
  let { id: e = `` } = i()
  return (0, k.jsx)(b, { area: `any`, children: (0, k.jsx)(R, { id: e }) })
}
function R({ id: e }) {
  let t = C(e),
    n = I(),
    r = t.data?.status === `proposed`,
    i = n && r ? `Your request is sent` : (n?.title ?? `Your visit`)
  return (0, k.jsx)(l, {
    narrow: !0,
    title: i,
    tab: i,
    children: (0, k.jsx)(d, {
      query: t,
      label: `Loading the visit`,
      bars: 2,
      children: (e) =>
        (0, k.jsxs)(k.Fragment, {
          children: [
            n
              ? (0, k.jsx)(s, {
                  tone: `good`,
                  children: r ? `The clinic looks at it and answers you by e-mail.` : n.text,
                })
              : null,
            (0, k.jsx)(z, { row: e }),
          ],
        }),
    }),
  })
}
function z({ row: e }) {
  let t = E(e),
    r = e.status !== `cancelled`
  return (0, k.jsxs)(k.Fragment, {
    children: [
      (0, k.jsxs)(`section`, {
        className: `card stack`,
        'aria-label': `Visit`,
        children: [
          (0, k.jsx)(`div`, { children: (0, k.jsx)(x, { tone: t.tone, children: t.text }) }),
          (0, k.jsx)(D, {
            ...e,
            doctor: m(e.doctor),
            visit: e.visitType.name,
            place: e.location.name,
            address: e.location.address,
            patient: e.patient.name,
          }),
          e.reason
            ? (0, k.jsxs)(`p`, { children: [(0, k.jsx)(`span`, { className: `soft`, children: `About: ` }), e.reason] })
            : null,
          r
            ? (0, k.jsxs)(`div`, {
                className: `row`,
                children: [
                  (0, k.jsxs)(`a`, {
                    className: `button button--plain`,
                    href: f.calendarFile(e.id),
                    children: [(0, k.jsx)(n, { name: `calendar`, size: 18 }), ` Add to calendar`],
                  }),
                  (0, k.jsxs)(`a`, {
                    className: `button button--plain`,
                    href: f.confirmationFile(e.id),
                    children: [(0, k.jsx)(n, { name: `file`, size: 18 }), ` Confirmation (PDF)`],
                  }),
                ],
              })
            : null,
        ],
      }),
      (0, k.jsx)(B, { row: e }),
      (0, k.jsx)(M, { row: e }),
    ],
  })
}
function B({ row: e }) {
  let t = w(),
    { data: n } = _(),
    [r, i] = (0, O.useState)(!1),
    l = (t) => e.legalMoves.includes(t)
  return (0, k.jsxs)(`div`, {
    className: `stack`,
    children: [
      t.error && !r ? (0, k.jsx)(a, { error: t.error }) : null,
      t.isSuccess
        ? (0, k.jsx)(s, {
            tone: `good`,
            children:
              t.variables.move === `cancellation` ? `The visit is cancelled.` : `Thank you, the visit is confirmed.`,
          })
        : null,
      (0, k.jsxs)(`div`, {
        className: `row`,
        children: [
          l(`confirmation`) && !e.confirmedAt
            ? (0, k.jsx)(o, {
                look: `main`,
                isPending: t.isPending,
                onPress: () => t.mutate({ move: `confirmation`, appointment: e }),
                children: e.status === `proposed` ? `Approve` : `Confirm I’m coming`,
              })
            : null,
          l(`reschedule`) ? (0, k.jsx)(c, { to: f.moveAppointment(e.id), children: `Move to another time` }) : null,
          l(`cancellation`) ? (0, k.jsx)(o, { look: `quiet`, onPress: () => i(!0), children: `Cancel visit` }) : null,
          e.status === `cancelled` && !v(n, `desk`)
            ? (0, k.jsx)(c, {
                to: f.doctor(e.doctor.id, { visitTypeId: e.visitType.id, locationId: e.location.id }),
                look: `main`,
                children: `Book again`,
              })
            : null,
        ],
      }),
      r
        ? (0, k.jsx)(T, {
            row: e,
            settle: t,
            onClose: () => {
              i(!1)
            },
          })
        : null,
    ],
  })
}
export { L as AppointmentPage }
