import { a as e, dt as t, it as n, n as r, zt as i } from './page-BY3Kh5Xn.js'
import { t as a } from './hold-time-CXVXCzFc.js'
import { t as o } from './taken-notice-CIo2576p.js'
import { t as s } from './address-CnLyM2p9.js'
import { B as c, I as l, c as u, d, f, p, z as m } from './index-SndA2SGk.js'
import { n as h, r as g } from './doctor-queries-0IlFrCjl.js'
import { t as _ } from './times-CsuIj6ab.js'
var v = i()
function y() {
  let { id: e = `` } = t(),
    n = h(e),
    r = g(n.data),
    i = c(e),
    a = m()
  return (0, v.jsx)(`div`, {
    className: `page`,
    children: (0, v.jsx)(l, {
      query: n,
      label: `Loading the doctor`,
      children: (t) =>
        (0, v.jsxs)(v.Fragment, {
          children: [
            (0, v.jsx)(b, { doctor: t }),
            (0, v.jsx)(l, {
              query: r,
              label: `Looking for free times`,
              children: (t) =>
                (0, v.jsx)(l, {
                  query: i,
                  label: `Loading visits`,
                  children: (n) =>
                    (0, v.jsx)(l, {
                      query: a,
                      label: `Loading locations`,
                      children: (r) => (0, v.jsx)(x, { id: e, offer: t, visitTypes: n, locations: r }),
                    }),
                }),
            }),
          ],
        }),
    }),
  })
}
function b({ doctor: t }) {
  return (0, v.jsxs)(`div`, {
    className: `profile`,
    children: [
      (0, v.jsx)(f, { name: t.name, id: t.id, size: `large` }),
      (0, v.jsxs)(`div`, {
        children: [
          (0, v.jsx)(r, { tab: d(t), children: d(t) }),
          (0, v.jsx)(`p`, { className: `doctor-card__specialties`, children: t.specialties.join(` · `) }),
          (0, v.jsxs)(`p`, {
            className: `profile__speaks`,
            children: [(0, v.jsx)(e, { name: `speech`, size: 16 }), ` Speaks `, t.languages.map(p).join(`, `)],
          }),
          t.about ? (0, v.jsx)(`p`, { className: `profile__about`, children: t.about }) : null,
        ],
      }),
    ],
  })
}
function x({ id: e, offer: t, visitTypes: r, locations: i }) {
  let [c, l] = n(),
    d = a(),
    f = i.filter((e) => t?.locationIds.includes(e.id)),
    p = c.get(`visitTypeId`) ?? t?.nextFree?.visitTypeId ?? r[0]?.id ?? ``,
    m = c.get(`locationId`) ?? t?.nextFree?.locationId ?? f[0]?.id ?? ``,
    h = i.find((e) => e.id === m),
    g = (e) => {
      ;(d.reset(), l({ visitTypeId: p, locationId: m, ...e }, { replace: !0, preventScrollReset: !0 }))
    }
  return r.length === 0 || f.length === 0
    ? (0, v.jsx)(`p`, {
        className: `empty`,
        children: `This doctor can’t be booked online at the moment. Please call the clinic.`,
      })
    : (0, v.jsxs)(`div`, {
        className: `choose`,
        children: [
          (0, v.jsxs)(`div`, {
            className: `choose__what`,
            children: [
              (0, v.jsx)(u, {
                label: `What is the visit for?`,
                options: r.map(({ id: e, name: t, durationMinutes: n }) => ({ value: e, name: `${t}, ${n} minutes` })),
                value: p,
                hint: r.find((e) => e.id === p)?.description,
                onChange: ({ target: e }) => g({ visitTypeId: e.value }),
              }),
              (0, v.jsx)(u, {
                label: `Where?`,
                options: f.map(({ id: e, name: t }) => ({ value: e, name: t })),
                value: m,
                hint: h?.address && s(h.address),
                onChange: ({ target: e }) => g({ locationId: e.value }),
              }),
            ],
          }),
          (0, v.jsxs)(`div`, {
            className: `choose__when`,
            children: [
              d.error ? (0, v.jsx)(o, { error: d.error, zone: h?.timeZone, onChoose: d.choose }) : null,
              h
                ? (0, v.jsx)(
                    _,
                    {
                      doctorId: e,
                      visitTypeId: p,
                      locationId: m,
                      zone: h.timeZone,
                      from: c.get(`from`) ?? void 0,
                      choosing: d.choosing,
                      onChoose: d.choose,
                    },
                    `${p} ${m}`,
                  )
                : null,
            ],
          }),
        ],
      })
}
export { y as DoctorPage }
